import "@/lib/testing/next-mocks";
import { NextRequest, type NextResponse } from "next/server";
import { describe, expect, it } from "vitest";
import { makeSession } from "@/lib/testing/session";
import { spotify } from "@/lib/testing/spotify-server";
import { ORIGIN } from "@/lib/testing/stub-env";
import { handleRequest } from "./middleware";
import { isRefreshDue, recordRejectedAccessToken } from "./refresh-due";
import { decryptSession, encryptSession } from "./session-cookie";
import { signOut } from "./sign-out";

const SESSION = "tonearm.session";

function request(path: string, headers: Record<string, string> = {}): NextRequest {
  return new NextRequest(new URL(path, ORIGIN), { headers: { host: "127.0.0.1:3000", ...headers } });
}

/** A header as the page behind the gate would see it. */
function passedOn(response: NextResponse, name: string): string | null {
  return response.headers.get(`x-middleware-request-${name}`);
}

describe("the gate", () => {
  it("lets strangers see what is open, with a policy, an id and no cookie", async () => {
    const response = await handleRequest(request("/"));
    expect(response.status).toBe(200);
    expect(response.headers.get("x-middleware-next")).toBe("1");
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(response.headers.has("set-cookie")).toBe(false);
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(response.headers.get("content-security-policy")).toContain("'strict-dynamic'");
  });

  it.each(["/dashboard", "/playlists", "/playlists/37i9dQZF1DXcBWIGoYBM5M?sort=title", "/settings"])(
    "sends strangers from %s to the login page, which leads back",
    async (path) => {
      const response = await handleRequest(request(path));
      expect(response.status).toBe(303);
      const { pathname, searchParams } = new URL(response.headers.get("location") ?? "");
      expect(pathname).toBe("/login");
      expect(searchParams.get("next") ?? "/dashboard").toBe(path);
    },
  );

  it("lets nobody set what it tells the page", async () => {
    const response = await handleRequest(
      request("/", {
        "x-nonce": "mine",
        "x-tonearm-path": "/evil",
        "x-request-id": "mine",
        "content-security-policy": "script-src *",
      }),
    );
    expect(passedOn(response, "x-nonce")).not.toBe("mine");
    expect(passedOn(response, "x-tonearm-path")).toBe("/");
    expect(passedOn(response, "x-request-id")).toBe(response.headers.get("x-request-id"));
    expect(passedOn(response, "content-security-policy")).toBe(
      response.headers.get("content-security-policy"),
    );
  });

  it("makes a fresh nonce for every answer, the same in policy and page", async () => {
    const [a, b] = await Promise.all([handleRequest(request("/")), handleRequest(request("/"))]);
    const nonce = passedOn(a, "x-nonce");
    expect(a.headers.get("content-security-policy")).toContain(`'nonce-${nonce}'`);
    expect(passedOn(b, "x-nonce")).not.toBe(nonce);
  });

  it("carries a renewed session to the page and to the browser, beside the other cookies", async () => {
    spotify.answers({ body: { access_token: "fresh", expires_in: 3600 } });
    const cookie = await encryptSession(makeSession({ accessExpiresAt: Date.now() - 1 }));
    const response = await handleRequest(
      request("/dashboard", { cookie: `theme=dark%20blue; ${SESSION}=${cookie}` }),
    );
    expect(response.headers.get("x-middleware-next")).toBe("1");
    const renewed = response.cookies.get(SESSION)?.value;
    expect((await decryptSession(renewed))?.accessToken).toBe("fresh");
    expect(passedOn(response, "cookie")).toBe(`theme=dark%20blue; ${SESSION}=${renewed}`);
    expect(spotify.asked()).toHaveLength(1);
  });

  it("takes an ended session away from page and browser, and says why", async () => {
    const session = makeSession({ lastSeenAt: 0 });
    const cookie = `${SESSION}=${await encryptSession(session)}`;
    const away = await handleRequest(request("/settings", { cookie }));
    expect(new URL(away.headers.get("location") ?? "").searchParams.get("reason")).toBe("idle");
    expect(away.headers.get("set-cookie")).toMatch(/^tonearm\.session=;.*max-age=0/i);
    const open = await handleRequest(request("/", { cookie }));
    expect(passedOn(open, "cookie")).toBe("");
  });

  it("keeps an ended session's cookie, and with it the reason, until a person is told", async () => {
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

  it("answers what a stranger's page fetches with 401, not with a page of its own", async () => {
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
  ])("leads from %s back to %s", async (asked, path) => {
    const response = await handleRequest(request(asked));
    expect(new URL(response.headers.get("location") ?? "").searchParams.get("next")).toBe(path);
  });

  it("moves a visit to localhost to the app's own address", async () => {
    const response = await handleRequest(request("/playlists?x=1", { host: "localhost:3000" }));
    expect(response.headers.get("x-middleware-rewrite")).toBe(`${ORIGIN}/api/canonical-redirect`);
    expect(passedOn(response, "x-tonearm-path")).toBe("/playlists?x=1");
  });
});

describe("signing out", () => {
  it("ends the session for every copy of its cookie and tells who it was", async () => {
    const cookie = `${SESSION}=${await encryptSession(makeSession({ uid: "me" }))}`;
    const { response, userId } = await signOut(request("/logout", { cookie }), "here");
    expect(userId).toBe("me");
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(`${ORIGIN}/login?reason=signed_out`);
    expect(response.headers.get("set-cookie")).toMatch(/^tonearm\.session=;.*max-age=0/i);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    const copy = await handleRequest(request("/dashboard", { cookie }));
    expect(copy.headers.get("location")).toBe(`${ORIGIN}/login?reason=signed_out`);
  });

  it.each(["everywhere", "delete"] as const)(
    "%s ends every session of that person's and nobody else's",
    async (way) => {
      const sealed = (uid: string, sid: string) =>
        encryptSession(makeSession({ uid, sid, signedInAt: Date.now() - 1000 }));
      const own = `${SESSION}=${await sealed(`ann-${way}`, `a1-${way}`)}`;
      const other = `${SESSION}=${await sealed(`ann-${way}`, `a2-${way}`)}`;
      const stranger = `${SESSION}=${await sealed(`bob-${way}`, `b1-${way}`)}`;
      await signOut(request("/logout", { cookie: own }), way);
      for (const cookie of [own, other]) {
        const answer = await handleRequest(request("/dashboard", { cookie }));
        expect(answer.headers.get("location")).toBe(`${ORIGIN}/login?reason=signed_out`);
      }
      expect(
        (await handleRequest(request("/dashboard", { cookie: stranger }))).headers.get("location"),
      ).toBeNull();
    },
  );

  it("with deletion leaves nothing in the store but the mark that all sessions ended", async () => {
    const session = makeSession({ uid: "carol", sid: "c1", signedInAt: Date.now() - 1000 });
    await recordRejectedAccessToken(session);
    expect(await isRefreshDue(session)).toBe(true);
    const cookie = `${SESSION}=${await encryptSession(session)}`;
    await signOut(request("/logout", { cookie }), "delete");
    expect(await isRefreshDue(session)).toBe(false);
  });

  it("is no error for strangers", async () => {
    const { response, userId } = await signOut(request("/logout"), "here");
    expect(userId).toBeNull();
    expect(response.status).toBe(303);
  });
});
