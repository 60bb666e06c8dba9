import { once } from "node:events";
import { readdirSync } from "node:fs";
import { createServer } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { freePort } from "@/scripts/child-process";
import "@/lib/testing/next-mocks";
import "@/lib/testing/stub-env";
import { config } from "@/middleware";
import { guardServer, PUBLIC_FILES, refusalOf } from "./request-guard";

it.each([
  ["TRACE", "/", 405],
  ["TRACE", "/api/v1/me", 405],
  ["OPTIONS", "*", 400],
  ["GET", "http://elsewhere.example/dashboard", 400],
  ["GET", "/_next/data/build/dashboard", 404],
  ["POST", "/robots.txt?x=1", 405],
])("refuses %s %s with %i", (method, target, status) => {
  expect(refusalOf(method, target)).toMatchObject({ status });
});

it.each([
  ["GET", "/"],
  ["HEAD", "/robots.txt"],
  ["POST", "/robots.txt/x"],
  ["OPTIONS", "/api/v1/me"],
  ["POST", "/logout"],
])("passes on %s %s", (method, target) => {
  expect(refusalOf(method, target)).toBeNull();
});

it("answers in place of the listeners of a server, which still get every other request", async () => {
  const reached: string[] = [];
  const server = createServer((request, response) => {
    reached.push(request.url ?? "");
    response.end("served");
  });
  const port = await freePort();
  await once(server.listen(port, "127.0.0.1"), "listening");
  guardServer(server);
  guardServer(server);
  const ask = async (line: string) => {
    const socket = connect(port, "127.0.0.1");
    socket.write(`${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    return text(socket);
  };
  expect(await ask("TRACE /")).toMatch(/^HTTP\/1.1 405 (.|\r\n)*allow: GET, HEAD/i);
  expect(await ask("OPTIONS *")).toMatch(/^HTTP\/1.1 400 /);
  expect(await ask("GET /page")).toMatch(/served/);
  expect(reached).toEqual(["/page"]);
  server.close();
});

const ROOT = join(import.meta.dirname, "../..");

/** Metadata files that Next serves under their own name, and what it calls the manifest (Next docs: metadata files). */
const METADATA_FILE =
  /^(apple-icon|favicon|icon|opengraph-image|robots|sitemap|twitter-image)\.(ico|jpe?g|png|svg|txt|xml)$/;
const GENERATED: Record<string, string> = { "manifest.ts": "manifest.webmanifest" };

function servedFiles(): string[] {
  const inApp = readdirSync(join(ROOT, "app"), { withFileTypes: true });
  const drawn = inApp.filter((entry) => entry.isDirectory() && entry.name.includes("."));
  const metadata = inApp
    .map(({ name }) => GENERATED[name] ?? name)
    .filter((name) => METADATA_FILE.test(name) || Object.values(GENERATED).includes(name));
  return [...readdirSync(join(ROOT, "public")), ...drawn.map(({ name }) => name), ...metadata].sort();
}

/** Returns whether the middleware runs. The matcher is one pattern without parameters, so it is a regular expression. */
function runs(path: string): boolean {
  return config.matcher.some((pattern) => new RegExp(`^${pattern}$`).test(path));
}

describe("the middleware", () => {
  it("skips exactly the files that exist", () => {
    expect(PUBLIC_FILES).toEqual(servedFiles());
    for (const name of PUBLIC_FILES) expect(runs(`/${name}`), name).toBe(false);
    expect(runs("/_next/static/chunks/a.js")).toBe(false);
  });

  it.each([
    "/",
    "/playlists/x.png",
    "/albums/x.svg",
    "/artists/x.webmanifest",
    "/nothing.txt",
    "/icon.svg/x",
    "/x/icon.svg",
    "/icon.svgx",
    "/iconxsvg",
    "/_next/staticfoo",
    "/_next/static",
    "/_next/image",
    "/api/auth/session",
    "/api/health",
    "/api/healthz",
    "/api/v1/openapi.json",
    "/api/v1/playlists/x.png",
  ])("runs for %s", (path) => {
    expect(runs(path)).toBe(true);
  });
});
