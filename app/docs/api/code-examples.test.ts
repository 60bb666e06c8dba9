import { describe, expect, it } from "vitest";
import type { DocumentOperation } from "@/lib/api/openapi/document-types";
import { curlExample, fetchExample } from "./code-examples";

const place = { base: "/api/v1", path: "/lists/{id}" };

const reading: DocumentOperation = {
  operationId: "read",
  tags: [],
  summary: "",
  parameters: [
    { name: "id", in: "path", required: true, schema: {} },
    { name: "snapshot", in: "query", required: true, example: "A+/=", schema: {} },
    { name: "later", in: "query", required: false, schema: {} },
  ],
  responses: {},
};

const changing: DocumentOperation = {
  ...reading,
  parameters: [{ name: "X-Requested-With", in: "header", required: true, schema: { const: "tonearm" } }],
  requestBody: { required: true, content: { "application/json": { schema: {}, example: { name: "a" } } } },
};

describe("the example of a read", () => {
  it("fills in path and query, and encodes them", () => {
    expect(fetchExample({ ...place, method: "GET" }, reading)).toMatch(
      /^const answer = await fetch\("\/api\/v1\/lists\/[0-9A-Za-z]{22}\?snapshot=A%2B%2F%3D"\);$/,
    );
    expect(curlExample({ ...place, method: "GET" }, reading)).toContain("?snapshot=A%2B%2F%3D");
  });
});

describe("the example of a mutation", () => {
  it("is a script that runs, with the headers that a mutation needs", async () => {
    const requested: unknown[] = [];
    const script = fetchExample({ ...place, method: "PATCH" }, changing);
    const run = new Function("fetch", `return (async () => { ${script}; return answer; })()`);
    await run(async (...all: unknown[]) => requested.push(...all));
    expect(requested).toEqual([
      expect.stringMatching(/^\/api\/v1\/lists\/\w{22}$/),
      {
        method: "PATCH",
        headers: { "Content-Type": "application/json", "X-Requested-With": "tonearm" },
        body: '{"name":"a"}',
      },
    ]);
  });

  it("sends the same with curl", () => {
    const command = curlExample({ ...place, method: "PATCH" }, changing);
    expect(command).toContain(`-d '{"name":"a"}'`);
    expect(command).toContain('-H "X-Requested-With: tonearm"');
    expect(command).toContain("-X PATCH");
  });
});
