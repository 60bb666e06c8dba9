import { z } from "zod";
import { globalSingleton } from "../../global-singleton";
import { type ErrorCode, errorInfo } from "../errors";
import { errorResponse } from "../schemas/responses";
import { componentSchemas, inline, reference } from "./components";
import type { DocumentOperation, OpenApiDocument, Parameter, ResponseObject } from "./document-types";
import { errorCodes, groups, type Operation, requiresCsrfHeader } from "./operation";
import { operations } from "./operations";

const spotifyId = z.string().regex(/^[0-9A-Za-z]{22}$/);

const changeHeader: Parameter = {
  name: "X-Requested-With",
  in: "header",
  required: true,
  description: "Protects against CSRF: a form cannot set this header.",
  schema: { type: "string", const: "tonearm" },
};

const retryHeader = {
  "Retry-After": { description: "Seconds to wait, if known.", schema: { type: "integer" } },
} as const;

function pathParameters(path: string): Parameter[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    description: "Spotify ID.",
    schema: inline(spotifyId),
  }));
}

function queryParameters({ query, examples }: Operation): Parameter[] {
  if (!query) return [];
  const { properties = {}, required = [] } = inline(query);
  return Object.entries(properties).flatMap(([name, schema]) => {
    if (typeof schema === "boolean") return [];
    const { description, ...rest } = schema;
    const example = examples.query?.[name];
    const documented = { ...(description && { description }), ...(example !== undefined && { example }) };
    return [{ name, in: "query", required: required.includes(name), ...documented, schema: rest }];
  });
}

function successResponse({ answer, lines, files, examples }: Operation): [string, ResponseObject] {
  if (!answer) return ["204", { description: "Success." }];
  const type = lines ? "application/x-ndjson" : "application/json";
  const media = { schema: reference(answer), example: examples.answer };
  const content = Object.fromEntries((files ?? [type]).map((one) => [one, media]));
  return ["200", { description: answer.meta()?.description ?? "", content }];
}

function failure(codes: ErrorCode[]): ResponseObject {
  const described = codes.map((code) => ({ code, message: errorInfo(code).message }));
  const [first] = described;
  return {
    description: described.map(({ code, message }) => `\`${code}\`: ${message}`).join("\n\n"),
    headers: retryHeader,
    content: {
      "application/json": {
        schema: reference(errorResponse),
        example: { error: { ...first, requestId: "0b5c7f2e-6a1d-4c38-9f40-2d8e1b7a9c53" } },
      },
    },
    "x-codes": described,
  };
}

function failures(operation: Operation): [string, ResponseObject][] {
  const standard = errorCodes(operation).map((code) => ({ code, status: errorInfo(code).status }));
  const all = [...standard, ...(operation.otherwise ?? [])];
  const statuses = [...new Set(all.map(({ status }) => status))].sort();
  return statuses.map((at) => {
    const codes = all.filter(({ status }) => status === at).map(({ code }) => code);
    return [String(at), failure(codes)];
  });
}

function bodyOf({ body, examples }: Operation): DocumentOperation["requestBody"] {
  if (!body) return undefined;
  const json = { schema: reference(body), example: examples.body };
  return { required: true, content: { "application/json": json } };
}

function descriptionOf({ feature, open }: Operation): string {
  if (open) return "Needs no session.";
  return feature ? `The user must have granted the feature \`${feature}\`.` : "Needs a session.";
}

/** Converts an operation to its OpenAPI form. */
function toDocumentOperation(operationId: string, operation: Operation): DocumentOperation {
  const { path, group, summary, open, body } = operation;
  return {
    operationId,
    tags: [group],
    summary,
    description: descriptionOf(operation),
    ...(open && { security: [] }),
    parameters: [
      ...pathParameters(path),
      ...queryParameters(operation),
      ...(requiresCsrfHeader(operation) ? [changeHeader] : []),
    ],
    ...(body && { requestBody: bodyOf(operation) }),
    responses: Object.fromEntries([successResponse(operation), ...failures(operation)]),
  };
}

const DESCRIPTION = [
  "The user's Spotify data, cached by this app. Spotify's tokens never leave the server.",
  "All responses are documented here and validated.",
  "Durations are in milliseconds. Times are ISO 8601 in UTC, but `asOf` is Unix time in milliseconds.",
  "Responses are only for the current user: `private, no-store`. New fields may be added.",
  "Every error response has the schema `Error`. Its `code` identifies the error.",
].join("\n\n");

const securitySchemes = {
  cookie: {
    type: "apiKey",
    in: "cookie",
    name: "__Host-tonearm.session",
    description:
      "Session cookie of a browser. Without HTTPS, on a local machine, its name is `tonearm.PORT.session`.",
  },
  bearer: {
    type: "http",
    scheme: "bearer",
    description: "For front ends on another origin. Valid only from that origin. Not a Spotify token.",
  },
};

function pathsOf(all: [string, Operation][]): OpenApiDocument["paths"] {
  const paths: OpenApiDocument["paths"] = {};
  for (const [name, operation] of all) {
    const { path, method } = operation;
    paths[path] = { ...paths[path], [method.toLowerCase()]: toDocumentOperation(name, operation) };
  }
  return paths;
}

function createDocument(): OpenApiDocument {
  const all: [string, Operation][] = Object.entries(operations);
  return {
    openapi: "3.1.1",
    info: {
      title: "Tonearm JSON API",
      version: "1",
      description: DESCRIPTION,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/api/v1", description: "This app." }],
    security: [{ cookie: [] }, { bearer: [] }],
    tags: Object.entries(groups).map(([name, description]) => ({ name, description })),
    paths: pathsOf(all),
    components: { schemas: componentSchemas(), securitySchemes },
  };
}

/**
 * Returns the OpenAPI 3.1 document, built from the schemas that validate requests and responses. Built once per
 * process.
 */
export function openApiDocument(): OpenApiDocument {
  return globalSingleton("openapi", createDocument);
}
