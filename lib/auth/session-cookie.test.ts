import { afterEach, describe, expect, it, vi } from "vitest";
import { makeSession } from "@/lib/testing/session";
import { SECRETS, stubEnvironment } from "@/lib/testing/stub-env";
import { decryptSession, encryptSession } from "./session-cookie";

/** The same module in a process with other secrets, or another address. */
async function underOther(environment: Record<string, string>) {
  vi.resetModules();
  stubEnvironment(environment);
  return import("./session-cookie");
}

afterEach(() => {
  vi.resetModules();
  stubEnvironment();
});

describe("a session cookie", () => {
  it("gives back what was sealed, and nothing more", async () => {
    const session = makeSession({ renewedAt: 5, generation: 7 });
    expect(await decryptSession(await encryptSession(session))).toEqual(session);
  });

  it("fits into one cookie with tokens as long as Spotify's", async () => {
    const sealed = await encryptSession(makeSession({ generation: 100_000 }));
    const cookie = `__Host-tonearm.session=${sealed}; Path=/; Max-Age=2592000; HttpOnly; Secure; SameSite=Lax`;
    expect(cookie.length).toBeLessThan(4096);
  });

  it("shows nothing of the tokens", async () => {
    const session = makeSession();
    const sealed = await encryptSession(session);
    const shown = sealed.split(".").map((part) => Buffer.from(part, "base64url").toString("latin1"));
    for (const text of [sealed, ...shown]) {
      expect(text).not.toContain(session.refreshToken.slice(0, 12));
      expect(text).not.toContain(session.sid);
    }
  });

  it("is opened the second time as the first", async () => {
    const sealed = await encryptSession(makeSession({ generation: 3 }));
    expect(await decryptSession(sealed)).toEqual(await decryptSession(sealed));
    expect((await decryptSession(sealed))?.generation).toBe(3);
  });

  it("means signed out when damaged anywhere, never an error", async () => {
    const sealed = await encryptSession(makeSession());
    for (let at = 0; at < sealed.length; at += 37) {
      const other = sealed[at] === "A" ? "Q" : "A";
      const damaged = `${sealed.slice(0, at)}${other}${sealed.slice(at + 1)}`;
      expect(await decryptSession(damaged), `changed at ${at}`).toBeNull();
      expect(await decryptSession(sealed.slice(0, at)), `cut at ${at}`).toBeNull();
    }
  });

  it.each([undefined, "", ".", "....", "null", "{}", "a".repeat(5000), "é%00\u0001"])(
    "means signed out when it is %j",
    async (cookie) => {
      expect(await decryptSession(cookie)).toBeNull();
    },
  );

  it("means signed out when sealed with a secret that is not listed", async () => {
    const stranger = await underOther({ AUTH_SECRET: SECRETS[1] });
    expect(await decryptSession(await stranger.encryptSession(makeSession()))).toBeNull();
  });

  it("is opened with every listed secret and sealed with the first", async () => {
    const session = makeSession();
    const old = await encryptSession(session);
    const rotated = await underOther({ AUTH_SECRET: `${SECRETS[1]},${SECRETS[0]}` });
    expect(await rotated.decryptSession(old)).toEqual(session);
    const sealed = await rotated.encryptSession(session);
    expect(await decryptSession(sealed)).toBeNull();
    const after = await underOther({ AUTH_SECRET: SECRETS[1] });
    expect(await after.decryptSession(sealed)).toEqual(session);
  });

  it("is not taken from another kind of cookie or another address", async () => {
    const secure = await underOther({ AUTH_URL: "https://music.example.com" });
    expect(secure.sessionCookieName()).toBe("__Host-tonearm.session");
    expect(await decryptSession(await secure.encryptSession(makeSession()))).toBeNull();
  });

  it("means signed out when something is missing from it", async () => {
    const { refreshToken: _, ...rest } = makeSession();
    const { encode } = await import("next-auth/jwt");
    const sealed = await encode({ token: rest, secret: [SECRETS[0]], salt: "tonearm.session" });
    expect(await decryptSession(sealed)).toBeNull();
  });
});
