import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { expect, test } from "./fixtures";
import { createHttpSession } from "./support/http-session";

/** Sends a request line that `fetch` would refuse or rewrite. Returns the raw response. */
async function sendRaw(url: string, line: string, headers: string[] = []): Promise<string> {
  const { hostname, port, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write([`${line} HTTP/1.1`, `Host: ${host}`, "Connection: close", ...headers, "", ""].join("\r\n"));
  return text(socket);
}

test("a path that cannot be decoded is not found, in the API with a JSON body", async ({ app }) => {
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  for (const path of [
    "/%ff",
    "/playlists/%ff",
    "/albums/a%c3",
    "/api/v1/playlists/%ff",
    "/api/auth/%ff",
    "/api/%",
  ]) {
    const { status, body } = await visitor.get(path);
    expect(status, path).toBe(404);
    if (path.startsWith("/api")) expect(JSON.parse(body).error.code, path).toBe("not_found");
    else expect(body, path).toContain("Page not found");
  }
});

test("TRACE, a target that is no path, and a write to a file are refused with a reason", async ({ app }) => {
  for (const [line, status] of [
    ["TRACE /", 405],
    ["TRACE /api/v1/me", 405],
    ["OPTIONS *", 400],
    ["GET http://elsewhere.example/", 400],
    ["POST /robots.txt", 405],
    ["PUT /icon.svg", 405],
    ["BREW /", 400],
  ] as const)
    expect(await sendRaw(app.url, line), line).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
});

test("a method that a path does not accept gets 405 with the header Allow, and the page is not rendered", async ({
  app,
  spotify,
}) => {
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  await spotify.forgetCalls();
  for (const [method, path, allow] of [
    ["PUT", "/dashboard", "GET, HEAD"],
    ["PROPFIND", "/dashboard", "GET, HEAD"],
    ["POST", "/nothing", "GET, HEAD"],
    ["GET", "/logout", "POST"],
    ["DELETE", "/api/v1/me", "GET, HEAD"],
    ["PROPFIND", "/api/v1/playlists", "GET, HEAD, POST"],
    ["PROPFIND", "/api/nothing", "DELETE, GET, HEAD, PATCH, POST, PUT"],
    ["POST", "/api/health", "GET, HEAD"],
    ["POST", "/api/v1/openapi.json", "GET, HEAD"],
  ]) {
    const response = await fetch(`${app.url}${path}`, { method, headers: { cookie: visitor.cookies() } });
    expect(response.status, `${method} ${path}`).toBe(405);
    expect(response.headers.get("allow"), `${method} ${path}`).toBe(allow);
    const body = await response.text();
    if (path?.startsWith("/api")) expect(JSON.parse(body).error.code).toBe("method_not_allowed");
    else expect(body).toContain("does not accept this method");
  }
  expect(await spotify.calls()).toBe(0);
});

test("OPTIONS names the methods of a page", async ({ app }) => {
  const response = await fetch(`${app.url}/dashboard`, { method: "OPTIONS" });
  expect(response.status).toBe(204);
  expect(response.headers.get("allow")).toBe("GET, HEAD");
});

test("a page with a slash at its end redirects to the page without it, and keeps the query", async ({
  app,
}) => {
  for (const [path, location] of [
    ["/login/?next=%2Ftop", "/login?next=%2Ftop"],
    ["/dashboard/", "/dashboard"],
    ["/robots.txt/", "/robots.txt"],
    ["/logout/", "/logout"],
  ]) {
    const response = await fetch(`${app.url}${path}`, { method: "POST", redirect: "manual" });
    expect(response.status, path).toBe(308);
    expect(response.headers.get("location"), path).toBe(location);
  }
  expect((await fetch(`${app.url}/login/`)).status).toBe(200);
});

test.describe("from another origin", () => {
  const ORIGIN = "http://localhost:5173";
  test.use({ env: { CORS_ORIGINS: ORIGIN } });

  test("an API path with a slash at its end answers as without it, preflight included", async ({ app }) => {
    const visitor = createHttpSession(app.url);
    await visitor.logIn();
    const headers = { origin: ORIGIN, cookie: visitor.cookies() };
    const options = { method: "OPTIONS", headers: { ...headers, "access-control-request-method": "GET" } };
    for (const path of [
      "/api/v1/playlists",
      "/api/v1/me",
      "/api/v1/auth",
      "/api/v1/albums/x",
      "/api/v1/nothing",
    ]) {
      const [without, preflight, withSlash, preflightWithSlash] = await Promise.all([
        fetch(`${app.url}${path}`, { headers, redirect: "manual" }),
        fetch(`${app.url}${path}`, { ...options, redirect: "manual" }),
        fetch(`${app.url}${path}/`, { headers, redirect: "manual" }),
        fetch(`${app.url}${path}/`, { ...options, redirect: "manual" }),
      ]);
      expect(withSlash.status, path).toBe(without.status);
      expect(withSlash.headers.get("access-control-allow-origin"), path).toBe(ORIGIN);
      expect(Object.keys(await withSlash.json()), path).toEqual(Object.keys(await without.json()));
      expect(preflightWithSlash.status, path).toBe(preflight.status);
      expect([...preflightWithSlash.headers.keys()], path).toEqual([...preflight.headers.keys()]);
    }
    expect((await fetch(`${app.url}/api/v1/openapi.json/`)).status).toBe(200);
  });
});
