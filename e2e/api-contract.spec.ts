import { z } from "zod";
import type { Operation } from "../lib/api/openapi/operation";
import { operations } from "../lib/api/openapi/operations";
import { errorResponse } from "../lib/api/schemas/responses";
import { expect, test } from "./fixtures";
import { createApiClient } from "./support/api-client";
import { readFixtures } from "./support/api-fixtures";
import { type ApiRequest, type OperationName, samples } from "./support/api-requests";
import type { App } from "./support/app";
import { createHttpSession, type HttpResult, type HttpSession } from "./support/http-session";

const FRONT_END = "http://localhost:5173";

test.use({ env: { CORS_ORIGINS: FRONT_END } });

const documentSchema = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        responses: z.record(
          z.string(),
          z.object({ "x-codes": z.array(z.object({ code: z.string() })).default([]) }),
        ),
      }),
    ),
  ),
});

function urlOf({ path }: Operation, { id = "", query }: ApiRequest): string {
  const search = query ? `?${new URLSearchParams(query)}` : "";
  return `/api/v1${path.replace("{id}", id)}${search}`;
}

type Reply = Pick<HttpResult, "status" | "body">;
type Send = (operation: Operation, request: ApiRequest) => Promise<Reply>;

function asVisitor(visitor: HttpSession): Send {
  return (operation, request) => {
    const url = urlOf(operation, request);
    return operation.method === "GET"
      ? visitor.get(url)
      : visitor.change(operation.method, url, request.body);
  };
}

function asFrontEnd(app: App, bearer: string): Send {
  const headers = {
    origin: FRONT_END,
    authorization: `Bearer ${bearer}`,
    "sec-fetch-site": "cross-site",
    "content-type": "application/json",
  };
  return async (operation, request) => {
    const init = { method: operation.method, headers, body: JSON.stringify(request.body) };
    const response = await fetch(`${app.url}${urlOf(operation, request)}`, init);
    return { status: response.status, body: await response.text() };
  };
}

/** A user who has granted every permission. */
async function editor(app: App): Promise<HttpSession> {
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  for (const feature of ["editPlaylists", "editLibrary", "controlPlayer", "covers"])
    await visitor.logIn("premium", { path: "/login/spotify", form: { next: "/settings", feature } });
  return visitor;
}

/** Parses a body: each line if it is NDJSON, otherwise the whole. The text of a file stays as it is. */
function bodiesOf({ lines, files }: Operation, { body }: Reply): unknown[] {
  if (files) return [body];
  return (lines ? body.trim().split("\n") : [body]).map((text) => JSON.parse(text));
}

test("every operation succeeds as described, and fails as described", async ({ app, spotify }) => {
  expect(Object.keys(samples).sort(), "operations with a sample").toEqual(Object.keys(operations).sort());
  const { paths } = documentSchema.parse(await (await fetch(`${app.url}/api/v1/openapi.json`)).json());
  const frontEnd = createApiClient(app.url, FRONT_END);
  const callers = {
    visitor: asVisitor(await editor(app)),
    stranger: asVisitor(createHttpSession(app.url)),
    frontEnd: asFrontEnd(app, await frontEnd.logIn()),
  };
  const fixtures = await readFixtures(spotify, () => frontEnd.begin());

  function statusesOf({ path, method }: Operation, code: string): number[] {
    const { responses = {} } = paths[path]?.[method.toLowerCase()] ?? {};
    const all = Object.entries(responses);
    return all
      .filter(([, response]) => response["x-codes"].some((entry) => entry.code === code))
      .map(([s]) => Number(s));
  }

  for (const name of Object.keys(samples) as OperationName[])
    await test.step(name, async () => {
      const operation: Operation = operations[name];
      const { by = "visitor", good, bad, code, badBy = by } = samples[name];

      const failed = await callers[badBy](operation, bad(fixtures));
      expect(errorResponse.parse(JSON.parse(failed.body)).error.code, name).toBe(code);
      expect(statusesOf(operation, code), name).toEqual([failed.status]);

      const { answer } = operation;
      const done = await callers[by](operation, await good(fixtures));
      expect([done.status, answer ? "" : done.body], name).toEqual([answer ? 200 : 204, ""]);
      for (const body of answer ? bodiesOf(operation, done) : []) {
        expect(answer?.safeParse(body).error?.issues, name).toBeUndefined();
        expect(errorResponse.safeParse(body).success, name).toBe(false);
      }
    });
});
