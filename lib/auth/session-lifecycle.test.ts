import { describe, expect, it, vi } from "vitest";
import { makeSession } from "@/lib/testing/session";
import { spotify } from "@/lib/testing/spotify-server";
import { store } from "../store";
import { readLatestSession } from "./refresh-store";
import type { Session } from "./session-cookie";
import { refreshSession, type SessionRefresh } from "./session-lifecycle";
import { revokeSession } from "./session-validity";

function activeSession(result: SessionRefresh): Session {
  if (result.kind === "ended") throw new Error(`ended: ${result.reason}`);
  return result.session;
}

describe("refreshSession", () => {
  it("returns a session that is not due, and updates its last use", async () => {
    const recent = makeSession({ lastSeenAt: Date.now() - 1000 });
    const result = await refreshSession(recent);
    const lastSeenAt = activeSession(result).lastSeenAt;
    expect(result).toEqual({ kind: "active", session: { ...recent, lastSeenAt } });
    expect(lastSeenAt).toBeGreaterThan(recent.lastSeenAt);
  });

  it("ends a signed-out session even if its refresh is due", async () => {
    const session = makeSession({ accessExpiresAt: 0 });
    await revokeSession(session);
    expect(await refreshSession(session)).toEqual({ kind: "ended", reason: "signed_out" });
    expect(spotify.asked()).toHaveLength(0);
  });

  it("never writes an older cookie again when a newer one is known", async () => {
    spotify.answers({ body: { access_token: "fresh", refresh_token: "rotated" } });
    const old = makeSession();
    const renewed = await refreshSession({ ...old, accessExpiresAt: Date.now() - 1 });
    expect(activeSession(await refreshSession(old))).toMatchObject({
      generation: 1,
      refreshToken: activeSession(renewed).refreshToken,
    });
    expect(spotify.asked()).toHaveLength(1);
  });

  it("keeps the session on an internal error", async () => {
    spotify.answers({ body: { access_token: "fresh" } });
    vi.spyOn(store, "acquire").mockRejectedValue(new Error("the store is gone"));
    const session = makeSession({ accessExpiresAt: Date.now() - 1 });
    expect(await refreshSession(session)).toMatchObject({
      kind: "active",
      session: { refreshToken: session.refreshToken },
      failure: "transient",
    });
  });

  it("keeps new tokens even if it cannot store them for other processes", async () => {
    spotify.answers({ body: { access_token: "fresh", refresh_token: "rotated" } });
    vi.spyOn(store, "commit").mockRejectedValue(new Error("the store is gone"));
    const session = makeSession({ accessExpiresAt: Date.now() - 1 });
    expect(activeSession(await refreshSession(session))).toMatchObject({ refreshToken: "rotated" });
  });

  it("returns no session to a user who signed out during the refresh", async () => {
    const session = makeSession({ accessExpiresAt: Date.now() - 1 });
    spotify.answers(async () => {
      await revokeSession(session);
      return { body: { access_token: "fresh", refresh_token: "rotated" } };
    });
    expect(await refreshSession(session)).toEqual({ kind: "ended", reason: "signed_out" });
    expect(await readLatestSession(session)).toBeNull();
  });
});
