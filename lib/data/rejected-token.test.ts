import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeSession } from "@/lib/testing/session";
import { type Reply, spotify } from "@/lib/testing/spotify-server";
import { isRefreshDue } from "../auth/refresh-due";
import { decryptSession, encryptSession, type Session } from "../auth/session-cookie";
import { revokeSession } from "../auth/session-validity";
import { invalidateUser } from "../cache";
import { store } from "../store";
import { SECOND_MS } from "../time";
import { getRecent } from "./me";
import { sendPlayerCommand } from "./player";
import { cachedQuery, requireUser } from "./query";

const request = vi.hoisted(() => ({ path: "", refresh: "none", cookie: "", set: [] as string[] }));

vi.mock("next/headers", () => ({
  headers: async () => new Headers({ "x-tonearm-path": request.path, "x-tonearm-refresh": request.refresh }),
  cookies: async () => ({
    get: () => ({ value: request.set.at(-1) ?? request.cookie }),
    set: (_name: string, value: string) => request.set.push(value),
  }),
}));

const REJECTED: Reply = {
  status: 401,
  body: { error: { status: 401, message: "The access token expired" } },
};
const GRANTED: Reply = { body: { access_token: "fresh", refresh_token: "rotated", expires_in: 3600 } };

/** Spotify accepts only this access token, and answers the token endpoint with `grant`. */
function acceptOnly(accessToken: string, grant: Reply = GRANTED): void {
  spotify.answers(async ({ path, headers }) => {
    if (path === "/api/token") return grant;
    return headers.authorization === `Bearer ${accessToken}` ? { body: { items: [] } } : REJECTED;
  });
}

function tokenCalls(): number {
  return spotify.asked().filter(({ path }) => path === "/api/token").length;
}

async function signIn(change: Partial<Session> = {}): Promise<Session> {
  const session = makeSession({ uid: randomUUID(), ...change });
  request.cookie = await encryptSession(session);
  return session;
}

beforeEach(() => {
  request.path = "/api/v1/recent";
  request.refresh = "none";
  request.set = [];
  vi.spyOn(Math, "random").mockReturnValue(0);
});

afterEach(() => store.delete("pause:accounts"));

describe("a JSON read whose access token Spotify refuses early", () => {
  it("refreshes the session, sets its cookie and repeats once", async () => {
    acceptOnly("fresh");
    const session = await signIn();
    expect((await getRecent()).value).toEqual([]);
    expect(request.set).toHaveLength(1);
    expect(await decryptSession(request.set[0])).toMatchObject({ sid: session.sid, accessToken: "fresh" });
    expect(tokenCalls()).toBe(1);
  });

  it("makes one token call together with others of the session", async () => {
    acceptOnly("fresh");
    await signIn();
    const all = await Promise.all(Array.from({ length: 8 }, () => getRecent()));
    expect(all.map(({ value }) => value)).toEqual(Array.from({ length: 8 }, () => []));
    expect(tokenCalls()).toBe(1);
  });

  it("refreshes a token that expires during a long read, too", async () => {
    acceptOnly("fresh");
    await signIn({ accessExpiresAt: Date.now() - 1 });
    expect((await getRecent()).value).toEqual([]);
    expect(request.set).toHaveLength(1);
  });

  it("sets no cookie for a bearer, which keeps its own", async () => {
    acceptOnly("fresh");
    await signIn({ heldBy: "bearer" });
    expect((await getRecent()).value).toEqual([]);
    expect(request.set).toEqual([]);
  });

  it.each([
    ["does not respond", "reset", "unavailable"],
    ["responds with 503", { status: 503 }, "unavailable"],
    ["does not accept the app", { status: 400, body: { error: "invalid_client" } }, "misconfigured"],
  ] as const)(
    "fails with a time and keeps the session when the token endpoint %s",
    async (_, grant, code) => {
      acceptOnly("fresh", grant);
      await signIn();
      await expect(getRecent()).rejects.toMatchObject({ code, retryAfter: expect.any(Number) });
      expect(request.set).toEqual([]);
    },
  );

  it("fails as being refreshed when the refresh outlasts the wait", async () => {
    let grant = (_: Reply) => {};
    acceptOnly("fresh", () => new Promise<Reply>((resolve) => (grant = resolve)));
    await signIn();
    await expect(getRecent()).rejects.toMatchObject({ code: "renewing", retryAfter: 2 });
    grant(GRANTED);
  });

  it("is unauthorized only when the session is over", async () => {
    acceptOnly("fresh", { status: 400, body: { error: "invalid_grant" } });
    await signIn();
    await expect(getRecent()).rejects.toMatchObject({ code: "unauthorized" });
  });

  it("does not refresh again, and fails with a time, when Spotify refuses the new token too", async () => {
    acceptOnly("none");
    await signIn();
    await expect(getRecent()).rejects.toMatchObject({ code: "unavailable", retryAfter: 10 });
    await expect(getRecent()).rejects.toMatchObject({ code: "unavailable", retryAfter: 10 });
    expect(tokenCalls()).toBe(1);
  });

  it("reads on with the new token after the response has begun, when no cookie can be set", async () => {
    acceptOnly("fresh");
    await signIn();
    request.set.push = () => {
      throw new Error("the headers were sent");
    };
    expect((await getRecent()).value).toEqual([]);
  });
});

describe("a JSON read of a session that is not over", () => {
  it("is repeated when a sign-out elsewhere discards what it loads", async () => {
    const session = await signIn();
    let isFirst = true;
    spotify.answers(async () => {
      if (isFirst) await invalidateUser(session.uid);
      isFirst = false;
      return { body: { items: [] } };
    });
    expect((await getRecent()).value).toEqual([]);
    expect(tokenCalls()).toBe(0);
  });

  it("is unauthorized when its own sign-out does", async () => {
    const session = await signIn();
    spotify.answers(async () => {
      await revokeSession(session);
      await invalidateUser(session.uid);
      return { body: { items: [] } };
    });
    await expect(getRecent()).rejects.toMatchObject({ code: "unauthorized" });
  });
});

describe("a request that goes on after “Disconnect and delete”", () => {
  it("makes no further call, which would be counted for the user", async () => {
    const session = await signIn();
    const caller = await requireUser();
    await revokeSession(session);
    await invalidateUser(session.uid);
    const load = vi.fn(async () => "data");
    await expect(cachedQuery(caller, { resource: "x", staleAfterS: 60, load })).rejects.toMatchObject({
      code: "unauthorized",
    });
    expect(load).not.toHaveBeenCalled();
  });
});

describe("a change whose access token Spotify refuses early", () => {
  it("refreshes the session and is made once", async () => {
    spotify.answers(async ({ path, headers }) => {
      if (path === "/api/token") return GRANTED;
      return headers.authorization === "Bearer fresh" ? { status: 204 } : REJECTED;
    });
    const { scopes } = makeSession();
    await signIn({ scopes: [...scopes, "user-modify-playback-state"] });
    await sendPlayerCommand({ command: "pause" });
    expect(spotify.asked().filter(({ headers }) => headers.authorization === "Bearer fresh")).toHaveLength(1);
    expect(request.set).toHaveLength(1);
  });
});

describe("a page whose access token Spotify refuses early", () => {
  it("never refreshes, and asks its tab to try again, whose request refreshes", async () => {
    request.path = "/dashboard";
    acceptOnly("fresh");
    const session = await signIn();
    await expect(getRecent()).rejects.toMatchObject({ code: "renewing", retryAfter: 1 });
    expect([tokenCalls(), request.set]).toEqual([0, []]);
    expect(await isRefreshDue(session)).toBe(true);
  });

  it("tells that the refresh of its request failed, so that its tab does not try again at once", async () => {
    request.path = "/dashboard";
    request.refresh = "transient";
    acceptOnly("fresh");
    await signIn();
    await expect(getRecent()).rejects.toMatchObject({ code: "unavailable", retryAfter: 10 });
  });

  it("does not ask again soon after a refresh, which did not help", async () => {
    request.path = "/dashboard";
    acceptOnly("none");
    await signIn({ renewedAt: Date.now() - SECOND_MS });
    await expect(getRecent()).rejects.toMatchObject({ code: "unavailable", retryAfter: 10 });
  });
});
