import { afterEach, describe, expect, it, vi } from "vitest";
import { makeSession } from "@/lib/testing/session";
import { SECRETS, stubEnvironment } from "@/lib/testing/stub-env";
import { decryptSession, encryptSession } from "./session-cookie";

/** Loads the module as in a process with other secrets or another URL. */
async function withEnvironment(environment: Record<string, string>) {
  vi.resetModules();
  stubEnvironment(environment);
  return import("./session-cookie");
}

afterEach(() => {
  vi.resetModules();
  stubEnvironment();
});

describe("a session cookie", () => {
  it("returns exactly what was sealed", async () => {
    const session = makeSession({ renewedAt: 5, generation: 7 });
    expect(await decryptSession(await encryptSession(session))).toEqual(session);
  });

  it("fits into one cookie with tokens as long as Spotify's", async () => {
    const sealed = await encryptSession(makeSession({ generation: 100_000 }));
    const cookie = `__Host-tonearm.session=${sealed}; Path=/; Max-Age=2592000; HttpOnly; Secure; SameSite=Lax`;
    expect(cookie.length).toBeLessThan(4096);
  });

  it("does not reveal the tokens", async () => {
    const session = makeSession();
    const sealed = await encryptSession(session);
    const shown = sealed.split(".").map((part) => Buffer.from(part, "base64url").toString("latin1"));
    for (const text of [sealed, ...shown]) {
      expect(text).not.toContain(session.refreshToken.slice(0, 12));
      expect(text).not.toContain(session.sid);
    }
  });

  it("opens the second time like the first", async () => {
    const sealed = await encryptSession(makeSession({ generation: 3 }));
    expect(await decryptSession(sealed)).toEqual(await decryptSession(sealed));
    expect((await decryptSession(sealed))?.generation).toBe(3);
  });

  it("is null when damaged anywhere", async () => {
    const sealed = await encryptSession(makeSession());
    for (let at = 0; at < sealed.length; at += 37) {
      const other = sealed[at] === "A" ? "Q" : "A";
      const damaged = `${sealed.slice(0, at)}${other}${sealed.slice(at + 1)}`;
      expect(await decryptSession(damaged), `changed at ${at}`).toBeNull();
      expect(await decryptSession(sealed.slice(0, at)), `cut at ${at}`).toBeNull();
    }
  });

  it.each([undefined, "", ".", "....", "null", "{}", "a".repeat(5000), "é%00\u0001"])(
    "is null for %j",
    async (cookie) => {
      expect(await decryptSession(cookie)).toBeNull();
    },
  );

  it("is null when sealed with an unlisted secret", async () => {
    const unlisted = await withEnvironment({ AUTH_SECRET: SECRETS[1] });
    expect(await decryptSession(await unlisted.encryptSession(makeSession()))).toBeNull();
  });

  it("opens with every listed secret and is sealed with the first", async () => {
    const session = makeSession();
    const old = await encryptSession(session);
    const rotated = await withEnvironment({ AUTH_SECRET: `${SECRETS[1]},${SECRETS[0]}` });
    expect(await rotated.decryptSession(old)).toEqual(session);
    const sealed = await rotated.encryptSession(session);
    expect(await decryptSession(sealed)).toBeNull();
    const after = await withEnvironment({ AUTH_SECRET: SECRETS[1] });
    expect(await after.decryptSession(sealed)).toEqual(session);
  });

  it("does not open as another kind of cookie or for another URL", async () => {
    const secure = await withEnvironment({ AUTH_URL: "https://music.example.com" });
    expect(secure.sessionCookieName()).toBe("__Host-tonearm.session");
    expect(await decryptSession(await secure.encryptSession(makeSession()))).toBeNull();
  });

  it("is null when a field is missing", async () => {
    const { refreshToken: _, ...rest } = makeSession();
    const { encode } = await import("next-auth/jwt");
    const sealed = await encode({ token: rest, secret: [SECRETS[0]], salt: "tonearm.session" });
    expect(await decryptSession(sealed)).toBeNull();
  });
});
