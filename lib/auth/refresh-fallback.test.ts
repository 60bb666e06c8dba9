import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import "@/lib/testing/stub-env";
import { makeSession } from "@/lib/testing/session";
import { SECOND_MS } from "@/lib/time";
import { store } from "../store";
import { canRefreshWithoutStore } from "./refresh";
import type { Session } from "./session-cookie";
import { instanceId } from "./session-cookie";

const NOW = Date.now();

/** Checks a session that became due `due` s ago, while the store has been away for `away` s. */
function canRefresh({ due = 10, away = 60, later = 0, ...session }: Situation): Promise<boolean> {
  vi.spyOn(store, "status").mockReturnValue({ kind: "disconnected", since: NOW - away * SECOND_MS });
  const accessExpiresAt = NOW - due * SECOND_MS + 60 * SECOND_MS;
  return canRefreshWithoutStore(makeSession({ sid, accessExpiresAt, ...session }), NOW + later * SECOND_MS);
}

type Situation = Partial<Session> & { due?: number; away?: number; later?: number };

let sid = "";

beforeEach(() => {
  sid = randomUUID();
});

describe("while the shared store is away", () => {
  it("any process refreshes a session whose refresh token does not rotate", async () => {
    expect(await canRefresh({ rotates: false, home: "another" })).toBe(true);
  });

  it.each([true, null])("the process that obtained the tokens continues (rotates: %s)", async (rotates) => {
    expect(await canRefresh({ rotates, home: instanceId, due: 10, away: 60 })).toBe(true);
  });

  it("it waits 75 s with a session that others may have refreshed just before", async () => {
    const due = { rotates: true, home: instanceId, due: 60, away: 10 };
    expect(await canRefresh(due)).toBe(false);
    expect(await canRefresh({ ...due, later: 64 })).toBe(false);
    expect(await canRefresh({ ...due, later: 65 })).toBe(true);
  });

  it("every other process waits 5 minutes from its first request with the session", async () => {
    const due = { rotates: true, home: "another" };
    expect(await canRefresh(due)).toBe(false);
    expect(await canRefresh({ ...due, later: 299 })).toBe(false);
    expect(await canRefresh({ ...due, later: 300 })).toBe(true);
  });

  it("every refresh restarts the wait", async () => {
    const due = { rotates: true, home: "another" };
    expect(await canRefresh(due)).toBe(false);
    expect(await canRefresh({ ...due, generation: 1, later: 300 })).toBe(false);
  });
});

describe("while the store is available", () => {
  it.each(["local", "connected"] as const)("every process refreshes (%s)", async (kind) => {
    vi.spyOn(store, "status").mockReturnValue({ kind });
    expect(await canRefreshWithoutStore(makeSession({ sid, rotates: true, home: "another" }))).toBe(true);
  });
});
