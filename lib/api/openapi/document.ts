import { globalSingleton } from "../../global-singleton";
import { toDocumentOperation } from "./document-operation";
import type { OpenApiDocument } from "./document-types";
import { componentSchemas } from "./json-schemas";
import type { Operation } from "./operation";
import { operations } from "./operations";

const DESCRIPTION = [
  "A person's Spotify, as this app keeps it. Spotify's tokens stay here; what leaves is described here, and checked.",
  "Durations are milliseconds, moments ISO 8601 in UTC, `asOf` Unix time in milliseconds. Answers are for the person alone: `private, no-store`. They may gain fields.",
  "Whatever fails has one shape, `Error`, told apart by `code`.",
].join("\n\n");

const securitySchemes = {
  cookie: {
    type: "apiKey",
    in: "cookie",
    name: "__Host-tonearm.session",
    description: "The session of a browser. Without https, on a machine of one's own, `tonearm.session`.",
  },
  bearer: {
    type: "http",
    scheme: "bearer",
    description:
      "For front ends on an origin of their own. Good from that origin alone; no token of Spotify's.",
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
      title: "Tonearm's JSON API",
      version: "1",
      description: DESCRIPTION,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/api/v1", description: "This app." }],
    security: [{ cookie: [] }, { bearer: [] }],
    tags: [...new Set(all.map(([, { group }]) => group))].map((name) => ({ name })),
    paths: pathsOf(all),
    components: { schemas: componentSchemas(), securitySchemes },
  };
}

/** The API as an OpenAPI 3.1 document, made of the schemas that check requests and answers. Once a process. */
export function openApiDocument(): OpenApiDocument {
  return globalSingleton("openapi", createDocument);
}
