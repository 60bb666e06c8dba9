import { expect, test } from "./fixtures";
import { createApiClient, type Reply } from "./support/api-client";
import { createHttpSession } from "./support/http-session";

const LISTED = "http://localhost:5173";
const OTHER = "https://front.example";

test.use({ env: { CORS_ORIGINS: `${LISTED},${OTHER}` } });

const ORIGINS = [
  LISTED,
  OTHER,
  "null",
  "https://front.example.evil.example",
  "https://sub.front.example",
  "https://FRONT.example",
  "http://front.example",
  "http://localhost:5174",
  undefined,
];

const METHODS = ["GET", "OPTIONS", "DELETE"] as const;
const CREDENTIALS = ["none", "cookie", "bearer"] as const;
type Credential = (typeof CREDENTIALS)[number];

type Case = { origin: string | undefined; credential: Credential; method: string; path: string };

function isListed(origin: string | undefined): boolean {
  return origin === LISTED || origin === OTHER;
}

/** Returns the expected status and error code of a case. The bearer was issued to LISTED. */
function expected({ origin, credential, method, path }: Case): [number, string | undefined] {
  const login = path === "/auth" || path === "/auth/callback";
  if (method === "OPTIONS") return [204, undefined];
  if (credential === "bearer" && origin !== LISTED && !login) return [403, "foreign_origin"];
  if (method === "DELETE") return [405, "method_not_allowed"];
  // This check comes first: without a code the callback does nothing, whatever the origin.
  if (path === "/auth/callback") return [400, "missing_code"];
  if (method === "POST" && credential !== "bearer" && !isListed(origin)) return [403, "foreign_request"];
  if (login && origin !== undefined && !isListed(origin)) return [403, "foreign_origin"];
  if (path === "/auth") return [200, undefined];
  if (path === "/playlists") return [400, "bad_request"];
  if (path === "/no-such-thing") return [404, "not_found"];
  return credential === "none" ? [401, "unauthorized"] : [200, undefined];
}

/** Returns the expected CORS headers. */
function expectedCorsHeaders(origin: string | undefined, method: string): Record<string, string> {
  if (!origin || !isListed(origin)) return {};
  const preflight = {
    "access-control-allow-headers": "authorization, content-type, x-requested-with",
    "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE",
    "access-control-max-age": "7200",
  };
  return {
    "access-control-allow-credentials": "true",
    "access-control-allow-origin": origin,
    "access-control-expose-headers": "retry-after, server-timing, x-request-id",
    ...(method === "OPTIONS" && preflight),
  };
}

function corsHeaders({ headers }: Reply): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => name.startsWith("access-control-")));
}

const cases: Case[] = ORIGINS.flatMap((origin) =>
  CREDENTIALS.flatMap((credential) => [
    ...["/recent", "/auth", "/no-such-thing"].flatMap((path) =>
      METHODS.filter((method) => path !== "/no-such-thing" || method !== "DELETE").map((method) => ({
        origin,
        credential,
        method,
        path,
      })),
    ),
    { origin, credential, method: "POST", path: "/auth/callback" },
    { origin, credential, method: "POST", path: "/playlists" },
  ]),
);

test("origin, credential, method and route decide the response and the CORS headers", async ({ app }) => {
  const client = createApiClient(app.url, LISTED);
  const bearer = await client.logIn();
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  const credentialHeaders: Record<Credential, Record<string, string>> = {
    none: {},
    cookie: { cookie: visitor.cookies() },
    bearer: { authorization: `Bearer ${bearer}` },
  };
  for (const one of cases) {
    const { origin, credential, method, path } = one;
    const headers = { ...credentialHeaders[credential], ...(origin && { origin }) };
    const change = { "content-type": "application/json", "x-requested-with": "tonearm" };
    const init = method === "POST" ? { body: "{}", headers: { ...headers, ...change } } : { headers };
    const response = await fetch(`${app.url}/api/v1${path}`, { method, ...init });
    const text = await response.text();
    const code = text.startsWith('{"error"') ? JSON.parse(text).error.code : undefined;
    const reply: Reply = { status: response.status, code, body: text, headers: response.headers };
    const name = `${origin} ${credential} ${method} ${path}`;
    expect([reply.status, reply.code], name).toEqual(expected(one));
    expect(corsHeaders(reply), name).toEqual(expectedCorsHeaders(origin, method));
    expect(reply.headers.get("vary")?.split(", "), name).toContain("Origin");
  }
});

test("the API refuses used, swapped, foreign and ended credentials, each with its own code", async ({
  app,
}) => {
  const client = createApiClient(app.url, LISTED);
  const other = createApiClient(app.url, OTHER);
  const [first, second] = [await client.begin(), await client.begin("free")];
  const finish = (posted: object, as = client) => as.post("/auth/callback", posted);
  const codes = {
    missing_code: await finish({ state: first.state, transaction: first.transaction }),
    access_denied: await finish({ error: "access_denied", state: first.state }),
    state_mismatch: await finish({ ...first, state: second.state }),
    foreign_origin: await finish(first, other),
    code_refused: await finish({ ...first, code: second.code }),
    invalid_transaction: await finish({ ...first, transaction: first.state }),
  };
  for (const [code, reply] of Object.entries(codes))
    expect([reply.status, reply.code], code).toEqual([400, code]);
  expect(await finish(first)).toMatchObject({ status: 200 });
  expect(await finish(first)).toMatchObject({ status: 400, code: "used_transaction" });

  const bearer = await client.logIn();
  expect(await other.get("/recent", bearer)).toMatchObject({ status: 403, code: "foreign_origin" });
  expect(await client.get("/recent", `${bearer.slice(0, -1)}`)).toMatchObject({ code: "invalid_bearer" });
  await client.post("/auth/logout", {}, { authorization: `Bearer ${bearer}` });
  expect(await client.get("/recent", bearer)).toMatchObject({ status: 401, code: "revoked_bearer" });
  expect(await client.get("/auth", bearer)).toMatchObject({ body: { status: "unauthenticated" } });
});

test("a mutation without the header, without JSON or from an unlisted origin changes nothing, even with a cookie", async ({
  app,
}) => {
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  const json = { "content-type": "application/json", "x-requested-with": "tonearm" };
  const post = (headers: Record<string, string>) =>
    fetch(`${app.url}/api/v1/auth/logout`, {
      method: "POST",
      headers: { cookie: visitor.cookies(), ...headers },
      body: "{}",
    });
  for (const [status, headers] of [
    [415, { origin: app.url, "x-requested-with": "tonearm", "content-type": "text/plain" }],
    [403, { origin: app.url, "content-type": "application/json" }],
    [403, { ...json, origin: "https://evil.example" }],
    [403, json],
  ] as const)
    expect((await post(headers)).status, JSON.stringify(headers)).toBe(status);
  expect((await visitor.get("/api/v1/recent")).status).toBe(200);
  expect((await post({ ...json, origin: app.url })).status).toBe(200);
  expect((await visitor.get("/api/v1/recent")).status).toBe(401);
});
