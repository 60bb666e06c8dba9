import "@/lib/testing/stub-env";
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { makeSession, SCOPES } from "@/lib/testing/session";
import { getAccount } from "../data/account";
import { store } from "../store";
import { ALL_FEATURES } from "./scopes";
import { getUser, getUserOrRedirect } from "./session";
import { encryptSession, type Session } from "./session-cookie";
import { recordCheck, revokeSession } from "./session-validity";

const request = vi.hoisted(() => ({ cookie: "", path: "/playlists?x=1", id: "" }));

vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => (request.cookie ? { value: request.cookie } : undefined) }),
  headers: async () => new Headers({ "x-tonearm-path": request.path, "x-request-id": request.id }),
}));

async function requestWith(change: Partial<Session> = {}): Promise<Session> {
  const session = makeSession(change);
  request.cookie = await encryptSession(session);
  return session;
}

beforeEach(() => {
  request.cookie = "";
  request.path = "/playlists?x=1";
  request.id = randomUUID();
});

describe("the session of a request", () => {
  it("returns the user, and never the tokens", async () => {
    await requestWith({ uid: "me" });
    expect(await getUser()).toEqual({ userId: "me" });
    expect(await getUserOrRedirect()).toEqual({ userId: "me", scopes: SCOPES });
  });

  it.each(["", "damaged"])("is null with the cookie %j", async (cookie) => {
    request.cookie = cookie;
    expect(await getUser()).toBeNull();
  });

  it("is null after it has ended", async () => {
    const session = await requestWith();
    await revokeSession(session);
    expect(await getUser()).toBeNull();
    await requestWith({ lastSeenAt: 0 });
    expect(await getUser()).toBeNull();
  });

  it("is not checked a second time right after the middleware has found it valid", async () => {
    const { sid, uid } = await requestWith();
    recordCheck(request.id, { sid, checkedAt: performance.now() });
    const read = vi.spyOn(store, "get");
    expect(await getUser()).toEqual({ userId: uid });
    expect(read).not.toHaveBeenCalled();
  });

  it("is checked where the middleware has checked another session, another request, or long ago", async () => {
    const session = await requestWith();
    await revokeSession(session);
    const [checkedAt, at] = [performance.now(), vi.spyOn(performance, "now")];
    recordCheck(request.id, { sid: "another", checkedAt });
    expect(await getUser()).toBeNull();
    recordCheck("another request", { sid: session.sid, checkedAt });
    expect(await getUser()).toBeNull();
    recordCheck(request.id, { sid: session.sid, checkedAt });
    at.mockReturnValue(checkedAt + 60_000);
    await vi.waitFor(async () => expect(await getUser()).toBeNull());
  });

  it("redirects signed-out users to the login page with the return path", async () => {
    await expect(getUserOrRedirect()).rejects.toMatchObject({
      digest: expect.stringContaining("/login?next=%2Fplaylists%3Fx%3D1"),
    });
  });

  it("redirects signed-out users nowhere else, regardless of the path header", async () => {
    request.path = "//evil.example";
    await expect(getUserOrRedirect()).rejects.toMatchObject({ digest: expect.not.stringContaining("evil") });
  });
});

describe("getAccount", () => {
  it("returns the times and permissions of the session, without a token", async () => {
    const session = await requestWith({ scopes: ["user-top-read"], consentAt: Date.UTC(2026, 7, 31) });
    const view = await getAccount();
    expect(view).toEqual({
      signedInAt: session.signedInAt,
      consentAt: session.consentAt,
      consentEndsAt: Date.UTC(2027, 1, 28),
      renewedAt: null,
      accessExpiresAt: session.accessExpiresAt,
      setback: null,
      permissions: ALL_FEATURES.map((feature) => ({ feature, granted: feature === "top" })),
    });
  });

  it("returns nothing to signed-out users", async () => {
    await expect(getAccount()).rejects.toMatchObject({ code: "unauthorized" });
  });
});
