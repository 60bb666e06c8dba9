import type { Account } from "next-auth";
import { describe, expect, it } from "vitest";
import "@/lib/testing/stub-env";
import { createSession } from "./login-session";
import { instanceId } from "./session-cookie";

const account: Account = {
  provider: "spotify",
  providerAccountId: "aB3dE5fG7h",
  type: "oauth",
  access_token: "access",
  refresh_token: "refresh",
  expires_in: 1800,
  scope: "user-top-read  playlist-read-private",
};

describe("createSession", () => {
  it("keeps the user, the tokens, the scopes and the times of the consent", () => {
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

  it("creates a new session id for every login", () => {
    expect(createSession(account)?.sid).not.toBe(createSession(account)?.sid);
  });

  it.each([0, -1, Number.NaN, 86_400, undefined])("replaces a lifetime of %s with an hour", (expires_in) => {
    expect(createSession({ ...account, expires_in })?.accessLifetime).toBe(3600);
  });

  it.each(["access_token", "refresh_token", "providerAccountId"])("returns null without %s", (name) => {
    expect(createSession({ ...account, [name]: undefined })).toBeNull();
    expect(createSession({ ...account, [name]: "" })).toBeNull();
  });
});
