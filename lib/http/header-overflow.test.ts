import { createServer } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { respondToHeaderOverflow } from "./header-overflow";

const server = createServer({ maxHeaderSize: 2_048 }, (_, response) => void response.end("fine"));
let port = 0;

beforeAll(async () => {
  respondToHeaderOverflow(async (language) => ({
    html: `<p>too many, ${language}</p>`,
    policy: "default-src 'none'",
  }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  port = typeof address === "object" && address ? address.port : 0;
});

afterAll(() => void server.close());

/** Sends a raw request and returns the whole raw response. */
function send(start: string, headers: string[] = []): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    let text = "";
    socket.on("data", (chunk) => (text += chunk));
    socket.on("close", () => resolve(text));
    socket.on("error", reject);
    socket.write([start, "host: x", "connection: close", ...headers, "", ""].join("\r\n"));
  });
}

const COOKIES = `cookie: ${"a=1234567; ".repeat(400)}`;

describe("a request with too many cookies", () => {
  it("gets a page in its language that can sign out, without scripts and caches", async () => {
    const response = await send("GET /dashboard HTTP/1.1", ["accept-language: zh-CN", COOKIES]);
    expect(response).toMatch(/^HTTP\/1\.1 431 /);
    expect(response).toContain("<p>too many, zh-CN</p>");
    expect(response).toContain("content-security-policy: default-src 'none'\r\n");
    expect(response).toContain("cache-control: no-store");
    expect(response).not.toContain("clear-site-data");
  });

  it("signs out through that page: no cookie of the host is left", async () => {
    const response = await send("POST /logout HTTP/1.1", ["sec-fetch-site: same-origin", COOKIES]);
    expect(response).toMatch(/^HTTP\/1\.1 303 /);
    expect(response).toContain("location: /login?reason=signed_out");
    expect(response).toContain('clear-site-data: "cookies"');
  });

  it.each([
    ["a foreign page", "POST /logout HTTP/1.1", ["sec-fetch-site: cross-site"]],
    ["a page of the same site", "POST /logout HTTP/1.1", ["sec-fetch-site: same-site"]],
    ["a program", "POST /logout HTTP/1.1", []],
    ["a long address", `POST /logout?${"x".repeat(3_000)} HTTP/1.1`, ["sec-fetch-site: same-origin"]],
    ["another form", "POST /preferences HTTP/1.1", ["sec-fetch-site: same-origin"]],
  ])("deletes no cookie for %s", async (_, start, headers) => {
    const response = await send(start, [...headers, COOKIES]);
    expect(response).toMatch(/^HTTP\/1\.1 431 /);
    expect(response).not.toContain("clear-site-data");
  });

  it("does not affect others, and what is no HTTP still gets 400", async () => {
    expect(await send("GET / HTTP/1.1")).toMatch(/^HTTP\/1\.1 200 .*fine/s);
    expect(await send("GET / HTTP/9.9")).toMatch(/^HTTP\/1\.1 400 /);
  });
});
