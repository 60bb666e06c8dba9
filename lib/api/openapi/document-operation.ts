import { z } from "zod";
import { type ErrorCode, errorInfo } from "../route-handler";
import { errorResponse } from "../schemas/responses";
import type { DocumentOperation, Parameter, ResponseObject } from "./document-types";
import { inline, reference } from "./json-schemas";
import { errorCodes, type Operation, requiresCsrfHeader } from "./operation";

const spotifyId = z.string().regex(/^[0-9A-Za-z]{22}$/);

const changeHeader: Parameter = {
  name: "X-Requested-With",
  in: "header",
  required: true,
  description: "No form can set it, so the change was meant.",
  schema: { type: "string", const: "tonearm" },
};

const retryHeader = {
  "Retry-After": { description: "Seconds to wait, where a time is known.", schema: { type: "integer" } },
} as const;

function pathParameters(path: string): Parameter[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    description: "Spotify's id.",
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
    const known = { ...(description && { description }), ...(example !== undefined && { example }) };
    return [{ name, in: "query", required: required.includes(name), ...known, schema: rest }];
  });
}

function goodAnswer({ answer, lines, examples }: Operation): [string, ResponseObject] {
  if (!answer) return ["204", { description: "Done." }];
  const type = lines ? "application/x-ndjson" : "application/json";
  const content = { [type]: { schema: reference(answer), example: examples.answer } };
  return ["200", { description: answer.meta()?.description ?? "", content }];
}

function failure(codes: ErrorCode[]): ResponseObject {
  const told = codes.map((code) => ({ code, message: errorInfo(code).message }));
  const [first] = told;
  return {
    description: told.map(({ code, message }) => `\`${code}\`: ${message}`).join("\n\n"),
    headers: retryHeader,
    content: {
      "application/json": {
        schema: reference(errorResponse),
        example: { error: { ...first, requestId: "0b5c7f2e-6a1d-4c38-9f40-2d8e1b7a9c53" } },
      },
    },
    "x-codes": told,
  };
}

function failures(operation: Operation): [string, ResponseObject][] {
  const usual = errorCodes(operation).map((code) => ({ code, status: errorInfo(code).status }));
  const all = [...usual, ...(operation.otherwise ?? [])];
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

/** An operation of the table as OpenAPI has it. */
export function toDocumentOperation(operationId: string, operation: Operation): DocumentOperation {
  const { path, group, summary, feature, open, body } = operation;
  return {
    operationId,
    tags: [group],
    summary,
    ...(feature && { description: `The person must have allowed \`${feature}\`.` }),
    ...(open && { security: [] }),
    parameters: [
      ...pathParameters(path),
      ...queryParameters(operation),
      ...(requiresCsrfHeader(operation) ? [changeHeader] : []),
    ],
    ...(body && { requestBody: bodyOf(operation) }),
    responses: Object.fromEntries([goodAnswer(operation), ...failures(operation)]),
  };
}
