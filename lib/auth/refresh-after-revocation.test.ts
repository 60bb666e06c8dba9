import { beforeEach, describe, expect, it, vi } from "vitest";
import { makeSession } from "@/lib/testing/session";
import { type Reply, spotify } from "@/lib/testing/spotify-server";
import { store } from "../store";
import { userKeyPrefix } from "../store/keys";
import { refreshOnce } from "./refresh";
import { recordRejectedAccessToken } from "./refresh-due";
import { acquireRefreshLock, refreshLock } from "./refresh-store";
import type { Session } from "./session-cookie";
import { deleteUserData, revokeAllSessions, revokeSession } from "./session-validity";

/** Returns the keys of a user in the store, which is this process's memory. */
function keysOf({ uid }: Session): string[] {
  if (!("entries" in store) || typeof store.entries !== "function") throw new Error("not the memory store");
  const entries: [string, string, number][] = store.entries();
  return entries.map(([key]) => key).filter((key) => key.startsWith(userKeyPrefix(uid)));
}

async function disconnect(session: Session): Promise<void> {
  await revokeSession(session);
  await revokeAllSessions(session.uid);
  await deleteUserData(session.uid);
}

function expiredSession(): Session {
  return makeSession({ uid: crypto.randomUUID(), accessExpiresAt: Date.now() - 1000 });
}

const replies: [string, Reply][] = [
  ["new tokens", { body: { access_token: "fresh", refresh_token: "rotated", expires_in: 3600 } }],
  ["a failure", { status: 503 }],
  ["a refusal", { status: 400, body: { error: "invalid_grant" } }],
];

beforeEach(() => {
  vi.spyOn(Math, "random").mockReturnValue(0);
});

describe("after “Disconnect and delete” during a refresh", () => {
  it.each(replies)("the store keeps nothing of the user when the answer is %s", async (_, reply) => {
    const session = expiredSession();
    spotify.answers(async () => {
      await disconnect(session);
      return reply;
    });
    await refreshOnce(session);
    expect(keysOf(session)).toEqual([]);
  });

  it.each(replies)(
    "the store keeps nothing either if it comes while the answer is stored: %s",
    async (_, reply) => {
      const session = expiredSession();
      spotify.answers(reply);
      const { set, commit } = store;
      vi.spyOn(store, "set").mockImplementation(async (key, value, ttl) => {
        if (key.startsWith(userKeyPrefix(session.uid))) await disconnect(session);
        return set(key, value, ttl);
      });
      vi.spyOn(store, "commit").mockImplementation(async (lock, key, value, ttl) => {
        await disconnect(session);
        return commit(lock, key, value, ttl);
      });
      await refreshOnce(session);
      expect(keysOf(session)).toEqual([]);
    },
  );

  it("a process that waited for the lock makes no token call, and stores nothing", async () => {
    const session = expiredSession();
    const other = refreshLock(session, "another process");
    await acquireRefreshLock(other, session);
    const waiting = refreshOnce(session);
    await disconnect(session);
    await waiting;
    await vi.waitFor(() => expect(keysOf(session)).toEqual([]));
    expect(spotify.asked()).toEqual([]);
  });

  it("a token that Spotify then refuses is not recorded", async () => {
    const session = expiredSession();
    await disconnect(session);
    await recordRejectedAccessToken(session);
    expect(keysOf(session)).toEqual([]);
  });
});
