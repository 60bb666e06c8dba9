import { readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { expect, test } from "./fixtures";
import type { App } from "./support/app";

const KB = 1024;
const MB = 1024 * KB;
const BODY_BYTES = 60 * MB;

test("every page and route refuses a body above 320 KB by its Content-Length", async ({ app }) => {
  for (const path of ["/api/v1/csp-reports", "/login/spotify", "/dashboard"]) {
    const response = await fetch(`${app.url}${path}`, { method: "POST", body: "x".repeat(321 * KB) });
    expect(response.status, path).toBe(413);
    expect(await response.json(), path).toMatchObject({ error: { code: "too_large" } });
  }
});

test("the app buffers at most 320 KB of a chunked body, which has no Content-Length", async ({ app }) => {
  const chunks = Array.from({ length: 10 }, () => new Uint8Array(40 * KB));
  const init = {
    method: "POST",
    duplex: "half",
    headers: { "content-type": "application/json" },
    body: new ReadableStream({
      pull(controller) {
        const chunk = chunks.pop();
        if (chunk) controller.enqueue(chunk);
        else controller.close();
      },
    }),
  };
  const response = await fetch(`${app.url}/api/v1/auth/callback`, init);
  expect(response.status).toBe(413);
  // Next's own message.
  expect(app.log()).toContain("Only the first 320KB will be available");
});

/** Returns the most memory that the app has used since `forgetPeak`, in bytes (proc(5), VmHWM). */
function peakBytes({ pid }: App): number {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) * KB;
}

/** Lets the peak begin anew, with the memory in use now. */
function forgetPeak({ pid }: App): void {
  writeFileSync(`/proc/${pid}/clear_refs`, "5");
}

/**
 * Posts 60 MB, as fast as the app reads them. Returns the status once the app has answered and has taken all of them, or
 * has closed the connection.
 */
function post(url: string, headers: Record<string, string>): Promise<number> {
  const chunk = Buffer.alloc(64 * KB, "a");
  return new Promise((resolve) => {
    let status = 0;
    let sent = 0;
    const sending = request(url, { method: "POST", headers, agent: false }, (response) => {
      status = response.statusCode ?? 0;
      response.resume();
    });
    sending.on("error", () => {});
    sending.on("close", () => resolve(status));
    const write = () => {
      while (sent < BODY_BYTES) {
        sent += chunk.length;
        if (!sending.write(chunk)) return void sending.once("drain", write);
      }
      sending.end();
    };
    write();
  });
}

const READERS = [
  "/api/auth/session",
  "/api/auth/signin/spotify",
  "/api/v1/csp-reports",
  "/login/spotify",
  "/logout",
  "/preferences",
];

for (const [name, headers] of [
  ["with a Content-Length", { "content-length": String(BODY_BYTES) }],
  ["chunked", { "transfer-encoding": "chunked" }],
] as const)
  test(`six bodies of 60 MB at once, ${name}, take less than 90 MB of memory`, async ({ app }) => {
    const form = { origin: app.url, "content-type": "application/x-www-form-urlencoded" };
    const warm = [...READERS.filter((path) => !path.includes("csp")), "/dashboard"].map((path) =>
      fetch(`${app.url}${path}`, { method: "POST", headers: form, body: "a=b", redirect: "manual" }),
    );
    for (const response of await Promise.all(warm)) await response.text();
    for (const paths of [READERS, Array.from({ length: 6 }, () => "/dashboard")]) {
      forgetPeak(app);
      const before = peakBytes(app);
      const statuses = await Promise.all(
        paths.map((path) => post(`${app.url}${path}`, { ...form, ...headers })),
      );
      expect(peakBytes(app) - before, paths[0]).toBeLessThan(90 * MB);
      // A page refuses the method of a chunked body, whose size it does not know.
      for (const status of statuses) expect([413, 405], paths[0]).toContain(status);
    }
  });
