import "@/lib/testing/stub-env";
import { describe, expect, it } from "vitest";
import { SpotifyError } from "../spotify/errors";
import { ndjsonResponse } from "./ndjson";

const HEAD = { total: 3 };

async function* values(...list: (unknown | Error)[]): AsyncGenerator<unknown> {
  for (const value of list) {
    if (value instanceof Error) throw value;
    yield value;
  }
}

function request(signal?: AbortSignal): Request {
  return new Request("http://127.0.0.1:3000/", { headers: { "x-request-id": "r1" }, signal });
}

async function linesOf(response: Response): Promise<unknown[]> {
  const lines = (await response.text()).split("\n");
  expect(lines.pop()).toBe("");
  return lines.map((line) => JSON.parse(line));
}

describe("ndjsonResponse", () => {
  it("sends the head, each value on its own line, and the end line", async () => {
    const response = ndjsonResponse(request(), HEAD, values({ a: 1 }, { b: "line\nbreak" }));
    expect(response.headers.get("content-type")).toBe("application/x-ndjson; charset=utf-8");
    expect(await linesOf(response)).toEqual([HEAD, { a: 1 }, { b: "line\nbreak" }, { done: true }]);
  });

  it("sends head and end line without values", async () => {
    expect(await linesOf(ndjsonResponse(request(), HEAD, values()))).toEqual([HEAD, { done: true }]);
  });

  it("ends with the error in place of the end line, without its inner message", async () => {
    const lines = await linesOf(
      ndjsonResponse(request(), HEAD, values(1, new SpotifyError("rate_limited", { retryAfter: 9 }))),
    );
    expect(lines).toEqual([
      HEAD,
      1,
      { error: { code: "rate_limited", message: expect.any(String), requestId: "r1", retryAfter: 9 } },
    ]);
    const internal = await linesOf(ndjsonResponse(request(), HEAD, values(new Error("hunter2"))));
    expect(internal.at(-1)).toMatchObject({ error: { code: "internal" } });
    expect(JSON.stringify(internal)).not.toContain("hunter2");
  });

  it("stops the generator when the reader cancels", async () => {
    const seen = { generated: 0, stopped: false };
    async function* endless() {
      try {
        for (;;) yield ++seen.generated;
      } finally {
        seen.stopped = true;
      }
    }
    const reader = ndjsonResponse(request(), HEAD, endless()).body?.getReader();
    await reader?.read();
    await reader?.read();
    await reader?.cancel();
    expect(seen.stopped).toBe(true);
    expect(seen.generated).toBeLessThan(5);
  });

  it("never generates more than one value ahead of the reader", async () => {
    const seen = { generated: 0 };
    async function* counted() {
      for (;;) yield ++seen.generated;
    }
    const reader = ndjsonResponse(request(), HEAD, counted()).body?.getReader();
    for (let n = 0; n < 3; n++) await reader?.read();
    expect(seen.generated).toBeLessThanOrEqual(3);
    await reader?.cancel();
  });

  it("breaks the stream without an error line when the request is aborted", async () => {
    const stop = new AbortController();
    async function* abandoned() {
      stop.abort(new Error("gone"));
      yield* values(new Error("gone"));
    }
    await expect(ndjsonResponse(request(stop.signal), HEAD, abandoned()).text()).rejects.toThrow("gone");
  });
});
