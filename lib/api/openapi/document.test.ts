import "@/lib/testing/stub-env";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { validate } from "@readme/openapi-parser";
import { describe, expect, it } from "vitest";
import { errorInfo } from "../errors";
import { openApiDocument } from "./document";
import { errorCodes, type Operation } from "./operation";
import { operations } from "./operations";

const ROUTES = join(import.meta.dirname, "../../../app/api/v1");
const METHODS = ["GET", "PUT", "POST", "PATCH", "DELETE"];

/** For browsers and tools, not for API clients: Content-Security-Policy reports, and the document itself. */
const UNLISTED = ["/csp-reports", "/openapi.json"];

const all: [string, Operation][] = Object.entries(operations);

/** Copies the document, because the validator resolves references in place. */
function copy() {
  return JSON.parse(JSON.stringify(openApiDocument()));
}

async function exportedMethods(file: string): Promise<string[]> {
  const route: object = await import(/* @vite-ignore */ join(ROUTES, file));
  return METHODS.filter((method) => method in route);
}

async function routes(): Promise<string[]> {
  const files = readdirSync(ROUTES, { recursive: true, encoding: "utf8" });
  const found: string[] = [];
  for (const file of files.filter((name) => name.endsWith("route.ts"))) {
    const path = `/${dirname(file)}`.replaceAll("[", "{").replaceAll("]", "}");
    if (UNLISTED.includes(path)) continue;
    for (const method of await exportedMethods(file)) found.push(`${method} ${path}`);
  }
  return found.sort();
}

describe("the OpenAPI document", () => {
  it("is valid OpenAPI 3.1 for a public validator", async () => {
    const result = await validate(copy());
    expect(result).toMatchObject({ valid: true, warnings: [], specification: "OpenAPI" });
    expect(openApiDocument().openapi).toMatch(/^3\.1\./);
  });

  it("does not pass the validator with a fault", async () => {
    const broken = copy();
    broken.paths["/recent"].get.responses["200"].content["application/json"].schema.$ref = "#/nowhere";
    expect(await validate(broken)).toMatchObject({ valid: false });
    const wrong = copy();
    wrong.paths["/recent"].get.parameters = [{ name: "x" }];
    expect(await validate(wrong)).toMatchObject({ valid: false });
  });

  it("contains exactly the existing routes and methods", async () => {
    expect(all.map(([, { method, path }]) => `${method} ${path}`).sort()).toEqual(await routes());
  });

  it.each(all)("describes every status and code of %s", (name, operation) => {
    const { responses, operationId } =
      openApiDocument().paths[operation.path]?.[operation.method.toLowerCase()] ?? {};
    expect(operationId).toBe(name);
    for (const code of errorCodes(operation))
      expect(responses?.[errorInfo(code).status]?.description).toContain(`\`${code}\``);
  });

  it("allows new fields in responses, but none in bodies", () => {
    const { schemas } = openApiDocument().components;
    expect(schemas.Track).not.toHaveProperty("additionalProperties");
    expect(schemas.LibraryChange).toHaveProperty("additionalProperties", false);
  });
});

describe("an example", () => {
  it.each(all)("of %s matches its schemas", (_, { query, body, answer, examples }) => {
    if (query) expect(query.safeParse(examples.query).error).toBeUndefined();
    if (body) expect(body.safeParse(examples.body).error).toBeUndefined();
    if (answer) expect(answer.safeParse(examples.answer).error).toBeUndefined();
  });
});
