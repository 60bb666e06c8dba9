import { request } from "node:http";
import { connect } from "node:net";
import { afterAll, describe, expect, test } from "vitest";
import { createEmulator } from "../index";
import { QUIRK_NAMES } from "../state/quirks";
import { PROFILES } from "../state/settings";
import { emulate } from "../testing/emulator";
import { createAttack } from "./fuzzer";

const emulator = await createEmulator();
afterAll(() => emulator.close());

/** Sends raw bytes. Returns the status line of the response, or an empty string if the connection closes. */
function raw(text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(emulator.port, "127.0.0.1", () => socket.write(text));
    socket.setEncoding("latin1").on("data", (chunk) => {
      answer += chunk;
      if (answer.includes("\r\n")) socket.destroy();
    });
    socket.on("error", () => socket.destroy());
    socket.on("close", () => resolve(answer.split("\r\n")[0] ?? ""));
  });
}

const OVERSIZED_BYTES = 10 * 1024 * 1024;

/** Sends a text or a number of zero bytes. Returns status and text of the response. */
function post(
  path: string,
  headers: Record<string, string>,
  body: string | number,
): Promise<[number, string]> {
  return new Promise((resolve, reject) => {
    const call = request(`${emulator.url}${path}`, { method: "POST", headers }, async (answer) => {
      let text = "";
      for await (const chunk of answer.setEncoding("utf8")) text += chunk;
      resolve([answer.statusCode ?? 0, text]);
      call.destroy();
    });
    call.on("error", reject);
    call.end(typeof body === "string" ? body : Buffer.alloc(body));
  });
}

describe.each(PROFILES)("3,000 random requests in the profile %s", (profile) => {
  test("get valid responses and leak no memory", { timeout: 60_000 }, async () => {
    const attack = createAttack(profile, 1);
    expect(await attack.send(1_000)).toEqual([]);
    const before = process.memoryUsage().heapUsed;
    expect(await attack.send(2_000)).toEqual([]);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100 * 1024 * 1024);
  });
});

test("1,000 random requests get valid responses with all quirks", { timeout: 60_000 }, async () => {
  // An in-process request has no connection that could be reset.
  const quirks = QUIRK_NAMES.filter((name) => name !== "lost-answers");
  expect(await createAttack("extended", 2, quirks).send(1_000)).toEqual([]);
});

describe("hostile input", () => {
  describe.each([
    ["/v1/me/playlists", '{"error":{"status":413,"message":"Request entity too large"}}'],
    ["/api/token", "Request Entity Too Large"],
    ["/authorize", "Request Entity Too Large"],
    ["/account/apps", "Request Entity Too Large"],
  ])("a body of 10 MB to %s", (path, text) => {
    test.each([
      ["with a content-length", { "content-length": String(OVERSIZED_BYTES) }],
      ["in chunks", { "transfer-encoding": "chunked" }],
    ])("%s is rejected, and the next request gets a response", async (_, headers) => {
      expect(await post(path, headers, OVERSIZED_BYTES)).toEqual([413, text]);
      expect((await fetch(`${emulator.url}/v1/me`)).status).toBe(401);
    });
  });

  test.each(["POST", "PUT", "DELETE"])("%s without a body reaches its route", async (method) => {
    const answer = await raw(`${method} /v1/me/nothing HTTP/1.1\r\nhost: x\r\n\r\n`);
    expect(answer).toContain("HTTP/1.1 401");
  });

  test("a small chunked body reaches its route completely", async () => {
    const headers = { "transfer-encoding": "chunked", "content-type": "application/json" };
    expect(await post("/_emulator/premium", headers, '{"active":true}')).toEqual([200, '{"active":true}']);
  });

  test.each([
    ["an unknown method", "FOO /v1/me HTTP/1.1\r\nhost: x\r\n\r\n", 400],
    ["TRACE", "TRACE /v1/me HTTP/1.1\r\nhost: x\r\n\r\n", 401],
    ["CONNECT", "CONNECT /v1/me HTTP/1.1\r\nhost: x\r\n\r\n", null],
    ["no host", "GET /v1/me HTTP/1.1\r\n\r\n", 400],
    ["a broken host", "GET /v1/me HTTP/1.1\r\nhost: [\r\n\r\n", 400],
    ["broken escapes", "GET /v1/%E0%A4%A?limit=%zz HTTP/1.1\r\nhost: x\r\n\r\n", 401],
    ["a path of dots", "GET /v1/../../etc/passwd HTTP/1.1\r\nhost: x\r\n\r\n", 404],
    ["a full URL as path", "GET http://elsewhere/v1/me HTTP/1.1\r\nhost: x\r\n\r\n", 401],
    ["a URL of 64 KB", `GET /v1/${"a".repeat(65_536)} HTTP/1.1\r\nhost: x\r\n\r\n`, 431],
    [
      "a header of 64 KB",
      `GET /v1/me HTTP/1.1\r\nhost: x\r\nauthorization: ${"a".repeat(65_536)}\r\n\r\n`,
      431,
    ],
    ["no HTTP at all", "\x16\x03\x01\x02\x00\x01\x00", 400],
  ])("%s gets a response, and the next request too", async (_, text, status) => {
    const line = await raw(text);
    if (status === null) expect(line).toMatch(/^$|^HTTP\/1\.1 4/);
    else expect(line).toContain(`HTTP/1.1 ${status}`);
    expect((await fetch(`${emulator.url}/v1/me`)).status).toBe(401);
  });

  test("a scope of thousands of words is an invalid scope", async () => {
    const answer = await emulate().authorize({ scope: "a ".repeat(7_000) });
    expect(answer.headers.get("location")).toContain("error=invalid_scope");
  });
});
