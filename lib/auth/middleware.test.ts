import "@/lib/testing/next-mocks";
import { NextRequest, type NextResponse } from "next/server";
import { encode } from "next-auth/jwt";
import { describe, expect, it } from "vitest";
import { makeSession } from "@/lib/testing/session";
import { type Reply, spotify } from "@/lib/testing/spotify-server";
import { ORIGIN, SECRETS } from "@/lib/testing/stub-env";
import { store } from "../store";
import { handleRequest } from "./middleware";
import { isRefreshDue, recordRejectedAccessToken } from "./refresh-due";
import { decryptSession, encryptSession } from "./session-cookie";
import { signOut } from "./sign-out";

const SESSION = "tonearm.3000.session";

function request(path: string, headers: Record<string, string> = {}, method = "GET"): NextRequest {
  return new NextRequest(new URL(path, ORIGIN), { method, headers: { host: "127.0.0.1:3000", ...headers } });
}

/** Returns a request header as the page gets it. */
function forwarded(response: NextResponse, name: string): string | null {
  return response.headers.get(`x-middleware-request-${name}`);
}

describe("the middleware", () => {
  it("allows signed-out users to open public pages, with a policy, an id and no cookie", async () => {
    const response = await handleRequest(request("/"));
    expect(response.status).toBe(200);
    expect(response.headers.get("x-middleware-next")).toBe("1");
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(response.headers.has("set-cookie")).toBe(false);
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(response.headers.get("content-security-policy")).toContain("'strict-dynamic'");
  });

  it.each(["/dashboard", "/playlists", "/playlists/37i9dQZF1DXcBWIGoYBM5M?sort=title", "/settings"])(
    "redirects signed-out users from %s to the login page with the return path",
    async (path) => {
      const response = await handleRequest(request(path));
      expect(response.status).toBe(303);
      const { pathname, searchParams } = new URL(response.headers.get("location") ?? "");
      expect(pathname).toBe("/login");
      expect(searchParams.get("next") ?? "/dashboard").toBe(path);
    },
  );

  it.each(["/", "/nothing.png", "/api/auth/session", "/api/health", "/api/v1/openapi.json"])(
    "overwrites headers of the client that it passes on at %s",
    async (path) => {
      const response = await handleRequest(
        request(path, {
          "x-nonce": "mine",
          "x-tonearm-path": "/evil",
          "x-request-id": "mine",
          "x-tonearm-refresh": "operator",
          "content-security-policy": "script-src *",
        }),
      );
      const nonce = forwarded(response, "x-nonce") ?? "";
      expect(nonce).toMatch(/^[\w+/]{22}==$/);
      expect(forwarded(response, "x-tonearm-path")).toBe(path);
      expect(forwarded(response, "x-tonearm-refresh")).toBe("none");
      expect(forwarded(response, "x-request-id")).toBe(response.headers.get("x-request-id"));
      expect(forwarded(response, "content-security-policy")).toContain(`'nonce-${nonce}' 'strict-dynamic'`);
    },
  );

  it("leaves policy and caching to the routes of Auth.js, whose pages have their own", async () => {
    const { headers } = await handleRequest(request("/api/auth/callback/spotify"));
    expect(headers.has("content-security-policy")).toBe(false);
    expect(headers.has("cache-control")).toBe(false);
    expect(headers.has("set-cookie")).toBe(false);
  });

  it.each([
    ["PUT", "/dashboard", "GET, HEAD"],
    ["POST", "/", "GET, HEAD"],
    ["DELETE", "/logout", "POST"],
    ["PROPFIND", "/api/v1/me", "GET, HEAD"],
    ["POST", "/api/health", "GET, HEAD"],
    ["PATCH", "/api/auth/session", "GET, HEAD, POST"],
  ])("answers %s %s with 405, the allowed methods and a sentence", async (method, path, allow) => {
    const response = await handleRequest(request(path, {}, method));
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe(allow);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    const text = await response.text();
    if (path.startsWith("/api")) expect(JSON.parse(text).error.code).toBe("method_not_allowed");
    else expect(text).toContain(`It accepts: ${allow}.`);
  });

  it("answers OPTIONS of a page with the allowed methods", async () => {
    const response = await handleRequest(request("/dashboard", {}, "OPTIONS"));
    expect(response.status).toBe(204);
    expect(response.headers.get("allow")).toBe("GET, HEAD");
  });

  it.each([
    ["/nothing", true],
    ["/api/nothing", false],
    ["/playlists/1/2", true],
    ["/_not-found", true],
    ["/_next/image", true],
    ["/playlists/1", false],
    ["/offline", false],
    ["/", false],
  ])("%s gets the page for unknown addresses: %s", async (path, isUnknown) => {
    const cookie = `${SESSION}=${await encryptSession(makeSession())}`;
    const response = await handleRequest(request(path, { cookie }));
    expect(response.headers.get("x-middleware-rewrite")).toBe(isUnknown ? `${ORIGIN}/unknown` : null);
  });

  it("answers a path that cannot be decoded with the page for missing pages, and in the API with JSON", async () => {
    const cookie = `${SESSION}=${await encryptSession(makeSession())}`;
    const page = await handleRequest(request("/albums/%ff", { cookie }));
    expect(page.headers.get("x-middleware-rewrite")).toBe(`${ORIGIN}/unknown`);
    expect((await handleRequest(request("/images/%ff"))).status).toBe(404);
    for (const path of ["/api/v1/playlists/%ff", "/api/auth/%ff", "/api/%e0%a4"]) {
      const response = await handleRequest(request(path));
      expect(response.status, path).toBe(404);
      expect((await response.json()).error.code, path).toBe("not_found");
    }
  });

  it.each([
    ["/dashboard/", "/dashboard"],
    ["/login/?next=%2Ftop", "/login?next=%2Ftop"],
    ["/api/auth/session/", "/api/auth/session"],
    [`${ORIGIN}//evil.example/`, "//evil.example"],
    ["http://evil.example/dashboard/", "/dashboard"],
  ])("redirects %s to %s on its own origin", async (path, location) => {
    const response = await handleRequest(request(path));
    expect(response.status).toBe(308);
    expect(response.headers.get("location")).toBe(`${ORIGIN}${location}`);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
  });

  it.each(["GET", "OPTIONS"])(
    "does not redirect %s of a JSON path with a slash at its end",
    async (method) => {
      const response = await handleRequest(request("/api/v1/playlists/", {}, method));
      expect(response.headers.has("location")).toBe(false);
      expect(response.headers.get("vary")).toBe("Origin");
    },
  );

  it("creates a new nonce for every response, the same in policy and page", async () => {
    const [a, b] = await Promise.all([handleRequest(request("/")), handleRequest(request("/"))]);
    const nonce = forwarded(a, "x-nonce");
    expect(a.headers.get("content-security-policy")).toContain(`'nonce-${nonce}'`);
    expect(forwarded(b, "x-nonce")).not.toBe(nonce);
  });

  it("passes a refreshed session to the page and to the browser, with the other cookies", async () => {
    spotify.answers({ body: { access_token: "fresh", expires_in: 3600 } });
    const cookie = await encryptSession(makeSession({ accessExpiresAt: Date.now() - 1 }));
    const response = await handleRequest(
      request("/dashboard", { cookie: `theme=dark%20blue; ${SESSION}=${cookie}` }),
    );
    expect(response.headers.get("x-middleware-next")).toBe("1");
    const renewed = response.cookies.get(SESSION)?.value;
    expect((await decryptSession(renewed))?.accessToken).toBe("fresh");
    expect(forwarded(response, "cookie")).toBe(`theme=dark%20blue; ${SESSION}=${renewed}`);
    expect(spotify.asked()).toHaveLength(1);
  });

  it.each([
    ["transient", { status: 503 }],
    ["operator", { status: 400, body: { error: "invalid_client" } }],
  ] as const)("passes to the page that a refresh failed: %s", async (failure, reply) => {
    spotify.answers(reply);
    const cookie = `${SESSION}=${await encryptSession(makeSession({ accessExpiresAt: Date.now() - 1 }))}`;
    const response = await handleRequest(request("/dashboard", { cookie }));
    expect(forwarded(response, "x-tonearm-refresh")).toBe(failure);
    await store.delete("pause:accounts");
  });

  it("passes to the page that a refresh outlasts the wait of its request", async () => {
    let answer = (_: Reply) => {};
    spotify.answers(() => new Promise<Reply>((resolve) => (answer = resolve)));
    const cookie = `${SESSION}=${await encryptSession(makeSession({ accessExpiresAt: Date.now() + 1000 }))}`;
    const response = await handleRequest(request("/dashboard", { cookie }));
    expect(forwarded(response, "x-tonearm-refresh")).toBe("pending");
    answer({ body: { access_token: "fresh" } });
  });

  it("removes an ended session from page and browser, with the reason", async () => {
    const session = makeSession({ lastSeenAt: 0 });
    const cookie = `${SESSION}=${await encryptSession(session)}`;
    const away = await handleRequest(request("/settings", { cookie }));
    expect(new URL(away.headers.get("location") ?? "").searchParams.get("reason")).toBe("idle");
    expect(away.headers.get("set-cookie")).toMatch(/^tonearm\.3000\.session=;.*max-age=0/i);
    const open = await handleRequest(request("/", { cookie }));
    expect(forwarded(open, "cookie")).toBe("");
  });

  it("keeps the cookie of an ended session, and its reason, until the user sees the reason", async () => {
    const cookie = `${SESSION}=${await encryptSession(makeSession({ lastSeenAt: 0 }))}`;
    for (const path of ["/", "/api/v1/recent", "/login?reason=idle"]) {
      expect((await handleRequest(request(path, { cookie }))).headers.get("set-cookie"), path).toBeNull();
    }
    const fetched = await handleRequest(
      request("/settings?_rsc=1a2b", { cookie, "sec-fetch-dest": "empty" }),
    );
    expect(fetched.headers.get("set-cookie")).toBeNull();
    const visited = await handleRequest(request("/settings", { cookie, "sec-fetch-dest": "document" }));
    expect(visited.headers.get("location")).toBe(`${ORIGIN}/login?reason=idle&next=%2Fsettings`);
  });

  it("responds to a background fetch without a session with 401 instead of a page", async () => {
    const response = await handleRequest(request("/playlists?_rsc=1a2b", { "sec-fetch-dest": "empty" }));
    expect(response.status).toBe(401);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(await response.text()).toBe("");
  });

  it.each([
    ["/playlists?_rsc=1a2b", "/playlists"],
    ["/playlists?kind=own&_rsc=1a2b", "/playlists?kind=own"],
    ["/playlists?_rsc=1a2b&q=a%20b", "/playlists?q=a%20b"],
    ["/playlists?q=_rsc", "/playlists?q=_rsc"],
  ])("redirects from %s with the return path %s", async (asked, path) => {
    const response = await handleRequest(request(asked));
    expect(new URL(response.headers.get("location") ?? "").searchParams.get("next")).toBe(path);
  });

  it("rewrites a request to localhost to the canonical redirect", async () => {
    const response = await handleRequest(request("/playlists?x=1", { host: "localhost:3000" }));
    expect(response.headers.get("x-middleware-rewrite")).toBe(`${ORIGIN}/api/canonical-redirect`);
    expect(forwarded(response, "x-tonearm-path")).toBe("/playlists?x=1");
  });
});

describe("a session cookie without a port in its name, as version 0.1.0 set it", () => {
  const FORMER = "tonearm.session";

  it("is adopted: set under its name with the port, and passed to the page under it alone", async () => {
    const sealed = await encryptSession(makeSession());
    const response = await handleRequest(request("/settings", { cookie: `a=b; ${FORMER}=${sealed}` }));
    expect(response.headers.get("x-middleware-next")).toBe("1");
    expect(response.cookies.get(SESSION)?.value).toBe(sealed);
    expect(response.cookies.get(FORMER)).toMatchObject({ value: "", maxAge: 0 });
    expect(forwarded(response, "cookie")).toBe(`a=b; ${SESSION}=${sealed}`);
  });

  it("is left alone if it does not open, because it is another app's", async () => {
    const cookie = `${FORMER}=${await encode({ token: makeSession(), secret: SECRETS[1], salt: FORMER })}`;
    const response = await handleRequest(request("/settings", { cookie }));
    expect(response.headers.get("location")).toBe(`${ORIGIN}/login?next=%2Fsettings`);
    expect(response.headers.get("set-cookie")).toBeNull();
  });

  it("is left alone beside one with the port", async () => {
    const sealed = await encryptSession(makeSession());
    const cookie = `${SESSION}=${sealed}; ${FORMER}=${await encryptSession(makeSession())}`;
    expect((await handleRequest(request("/settings", { cookie }))).headers.get("set-cookie")).toBeNull();
  });

  it("is deleted with the reason if its session has ended", async () => {
    const cookie = `${FORMER}=${await encryptSession(makeSession({ lastSeenAt: 0 }))}`;
    const response = await handleRequest(request("/settings", { cookie }));
    expect(response.headers.get("location")).toContain("reason=idle");
    expect(response.headers.get("set-cookie")).toMatch(/^tonearm\.session=;.*max-age=0/i);
  });
});

describe("a sign-out", () => {
  it("ends the session for every copy of its cookie and returns the user", async () => {
    const cookie = `${SESSION}=${await encryptSession(makeSession({ uid: "me" }))}`;
    const { response, userId } = await signOut(request("/logout", { cookie }), "here");
    expect(userId).toBe("me");
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(`${ORIGIN}/login?reason=signed_out`);
    expect(response.headers.get("set-cookie")).toMatch(/^tonearm\.3000\.session=;.*max-age=0/i);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    const copy = await handleRequest(request("/dashboard", { cookie }));
    expect(copy.headers.get("location")).toBe(`${ORIGIN}/login?reason=signed_out`);
  });

  it.each(["everywhere", "delete"] as const)(
    "with scope %s ends every session of that user and no other",
    async (way) => {
      const sealed = (uid: string, sid: string) =>
        encryptSession(makeSession({ uid, sid, signedInAt: Date.now() - 1000 }));
      const own = `${SESSION}=${await sealed(`ann-${way}`, `a1-${way}`)}`;
      const other = `${SESSION}=${await sealed(`ann-${way}`, `a2-${way}`)}`;
      const otherUser = `${SESSION}=${await sealed(`bob-${way}`, `b1-${way}`)}`;
      await signOut(request("/logout", { cookie: own }), way);
      for (const cookie of [own, other]) {
        const answer = await handleRequest(request("/dashboard", { cookie }));
        expect(answer.headers.get("location")).toBe(`${ORIGIN}/login?reason=signed_out`);
      }
      expect(
        (await handleRequest(request("/dashboard", { cookie: otherUser }))).headers.get("location"),
      ).toBeNull();
    },
  );

  it("with deletion leaves nothing in the store except the revocation of all sessions", async () => {
    const session = makeSession({ uid: "carol", sid: "c1", signedInAt: Date.now() - 1000 });
    await recordRejectedAccessToken(session);
    expect(await isRefreshDue(session)).toBe(true);
    const cookie = `${SESSION}=${await encryptSession(session)}`;
    await signOut(request("/logout", { cookie }), "delete");
    expect(await isRefreshDue(session)).toBe(false);
  });

  it("is not an error for signed-out users", async () => {
    const { response, userId } = await signOut(request("/logout"), "here");
    expect(userId).toBeNull();
    expect(response.status).toBe(303);
  });
});
