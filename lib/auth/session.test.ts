import "@/lib/testing/stub-env";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { makeSession, SCOPES } from "@/lib/testing/session";
import { getAccount } from "../data/account";
import { ALL_FEATURES } from "./scopes";
import { getUser, requireSession } from "./session";
import { encryptSession, type Session } from "./session-cookie";
import { revokeSession } from "./session-revocation";

const request = vi.hoisted(() => ({ cookie: "", path: "/playlists?x=1" }));

vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => (request.cookie ? { value: request.cookie } : undefined) }),
  headers: async () => new Headers({ "x-tonearm-path": request.path }),
}));

async function comeWith(change: Partial<Session> = {}): Promise<Session> {
  const session = makeSession(change);
  request.cookie = await encryptSession(session);
  return session;
}

beforeEach(() => {
  request.cookie = "";
  request.path = "/playlists?x=1";
});

describe("the session of a request", () => {
  it("tells who asks, and never the tokens", async () => {
    await comeWith({ uid: "me" });
    expect(await getUser()).toEqual({ userId: "me" });
    expect(await requireSession()).toEqual({ userId: "me", scopes: SCOPES });
  });

  it.each(["", "damaged"])("is nobody's with the cookie %j", async (cookie) => {
    request.cookie = cookie;
    expect(await getUser()).toBeNull();
  });

  it("is nobody's once it has ended", async () => {
    const session = await comeWith();
    await revokeSession(session);
    expect(await getUser()).toBeNull();
    await comeWith({ lastSeenAt: 0 });
    expect(await getUser()).toBeNull();
  });

  it("sends strangers to the login page, which leads back", async () => {
    await expect(requireSession()).rejects.toMatchObject({
      digest: expect.stringContaining("/login?next=%2Fplaylists%3Fx%3D1"),
    });
  });

  it("sends strangers nowhere else, whatever path was noted", async () => {
    request.path = "//evil.example";
    await expect(requireSession()).rejects.toMatchObject({ digest: expect.not.stringContaining("evil") });
  });
});

describe("getConnection", () => {
  it("tells the times and permissions of the connection, without a token", async () => {
    const session = await comeWith({ scopes: ["user-top-read"], consentAt: Date.UTC(2026, 7, 31) });
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

  it("tells strangers nothing", async () => {
    await expect(getAccount()).rejects.toMatchObject({ code: "unauthorized" });
  });
});
