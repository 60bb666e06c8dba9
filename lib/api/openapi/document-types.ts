import type { ErrorCode } from "../errors";
import type { JsonSchema } from "./components";

/** The parts of OpenAPI 3.1 that the document uses (OpenAPI Specification 3.1.1). */

export type Parameter = {
  name: string;
  in: "path" | "query" | "header";
  required: boolean;
  description?: string;
  example?: string | number;
  schema: JsonSchema;
};

export type Content = Record<string, { schema: JsonSchema; example?: unknown }>;

export type ResponseObject = {
  description: string;
  content?: Content;
  headers?: Record<string, { description: string; schema: JsonSchema }>;
  /** Error codes with this status. */
  "x-codes"?: { code: ErrorCode; message: string }[];
};

export type DocumentOperation = {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  /** Empty for operations that need no session. */
  security?: [];
  parameters: Parameter[];
  requestBody?: { required: true; content: Content };
  responses: Record<string, ResponseObject>;
};

export type OpenApiDocument = {
  openapi: "3.1.1";
  info: {
    title: string;
    version: string;
    description: string;
    license: { name: string; identifier: string };
  };
  servers: { url: string; description: string }[];
  security: Record<string, string[]>[];
  tags: { name: string; description?: string }[];
  paths: Record<string, Record<string, DocumentOperation>>;
  components: {
    schemas: Record<string, JsonSchema>;
    securitySchemes: Record<string, Record<string, string>>;
  };
};
