import type { Account } from "next-auth";
import { describe, expect, it, vi } from "vitest";
import { makeSession } from "@/lib/testing/session";
import { spotify } from "@/lib/testing/spotify-server";
import { store } from "../store";
import type { LoginFailure } from "./login-errors";
import { instanceId } from "./refresh-fallback";
import { readLatestSession } from "./refresh-records";
import { createSession, refreshSession } from "./session-lifecycle";
import { revokeSession } from "./session-revocation";

const account: Account = {
  provider: "spotify",
  providerAccountId: "aB3dE5fG7h",
  type: "oauth",
  access_token: "access",
  refresh_token: "refresh",
  expires_in: 1800,
  scope: "user-top-read  playlist-read-private",
};

describe("beginSession", () => {
  it("keeps who, the tokens, the scopes and the times of the consent", () => {
    expect(createSession(account, 1_000_000)).toEqual({
      sid: expect.stringMatching(/^[0-9a-f-]{36}$/),
      uid: "aB3dE5fG7h",
      accessToken: "access",
      refreshToken: "refresh",
      scopes: ["user-top-read", "playlist-read-private"],
      accessLifetime: 1800,
      accessExpiresAt: 2_800_000,
      signedInAt: 1_000_000,
      consentAt: 1_000_000,
      renewedAt: null,
      lastSeenAt: 1_000_000,
      generation: 0,
      rotates: null,
      heldBy: "cookie",
      home: instanceId,
    });
  });

  it("gives every login its own session id", () => {
    expect(createSession(account)?.sid).not.toBe(createSession(account)?.sid);
  });

  it.each([0, -1, Number.NaN, 86_400, undefined])("takes a lifetime of %s for an hour", (expires_in) => {
    expect(createSession({ ...account, expires_in })?.accessLifetime).toBe(3600);
  });

  it.each(["access_token", "refresh_token", "providerAccountId"])("begins nothing without %s", (name) => {
    expect(createSession({ ...account, [name]: undefined })).toBeNull();
    expect(createSession({ ...account, [name]: "" })).toBeNull();
  });
});

describe("continueSession", () => {
  it("passes on what is not due, seen now, and drops what is none of a session", async () => {
    const session = makeSession({ lastSeenAt: 0, consentAt: Date.now() });
    const recent = { ...session, lastSeenAt: Date.now() - 1000 };
    const trace: LoginFailure = {};
    const next = await refreshSession({ ...recent, iat: 1, exp: 2, jti: "x", email: "a@b.c" }, trace);
    expect(next).toEqual({ ...recent, lastSeenAt: next?.lastSeenAt });
    expect(next?.lastSeenAt).toBeGreaterThan(recent.lastSeenAt);
    expect(trace).toEqual({});
  });

  it("makes nothing of claims that are no session", async () => {
    for (const claims of [null, undefined, {}, [], "x", { ...makeSession(), sid: "" }])
      expect(await refreshSession(claims, {})).toBeNull();
  });

  it("ends a session that was signed out, though its renewal is due", async () => {
    const session = makeSession({ accessExpiresAt: 0 });
    await revokeSession(session);
    const trace: LoginFailure = {};
    expect(await refreshSession(session, trace)).toBeNull();
    expect(trace.ended).toBe("signed_out");
    expect(spotify.asked()).toHaveLength(0);
  });

  it("never writes an old cookie again where a newer one is known", async () => {
    spotify.answers({ body: { access_token: "fresh", refresh_token: "rotated" } });
    const old = makeSession();
    const renewed = await refreshSession({ ...old, accessExpiresAt: Date.now() - 1 }, {});
    expect(await refreshSession(old, {})).toMatchObject({
      generation: 1,
      refreshToken: renewed?.refreshToken,
    });
    expect(spotify.asked()).toHaveLength(1);
  });

  it("keeps the session through a fault of this app", async () => {
    spotify.answers({ body: { access_token: "fresh" } });
    vi.spyOn(store, "acquire").mockRejectedValue(new Error("the store is gone"));
    const session = makeSession({ accessExpiresAt: Date.now() - 1 });
    const trace: LoginFailure = {};
    expect(await refreshSession(session, trace)).toMatchObject({ refreshToken: session.refreshToken });
    expect(trace).toEqual({ renewal: "transient" });
  });

  it("keeps new tokens even where they cannot be noted for others", async () => {
    spotify.answers({ body: { access_token: "fresh", refresh_token: "rotated" } });
    vi.spyOn(store, "commit").mockRejectedValue(new Error("the store is gone"));
    const session = makeSession({ accessExpiresAt: Date.now() - 1 });
    expect(await refreshSession(session, {})).toMatchObject({ refreshToken: "rotated" });
  });

  it("gives no cookie to somebody who signed out while the renewal was under way", async () => {
    const session = makeSession({ accessExpiresAt: Date.now() - 1 });
    spotify.answers(async () => {
      await revokeSession(session);
      return { body: { access_token: "fresh", refresh_token: "rotated" } };
    });
    const trace: LoginFailure = {};
    expect(await refreshSession(session, trace)).toBeNull();
    expect(trace.ended).toBe("signed_out");
    expect(await readLatestSession(session)).toBeNull();
  });
});
