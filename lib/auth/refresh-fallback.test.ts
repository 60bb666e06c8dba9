import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import "@/lib/testing/stub-env";
import { makeSession } from "@/lib/testing/session";
import { store } from "../store";
import { canRefreshWithoutStore, instanceId } from "./refresh-fallback";
import type { Session } from "./session-cookie";

const SECOND = 1_000;
const NOW = Date.now();

/** A session that became due `due` s ago, looked at while the store has been away for `away` s. */
function may({ due = 10, away = 60, later = 0, ...session }: Wanted): Promise<boolean> {
  vi.spyOn(store, "status").mockReturnValue({ kind: "disconnected", since: NOW - away * SECOND });
  const accessExpiresAt = NOW - due * SECOND + 60 * SECOND;
  return canRefreshWithoutStore(makeSession({ sid, accessExpiresAt, ...session }), NOW + later * SECOND);
}

type Wanted = Partial<Session> & { due?: number; away?: number; later?: number };

let sid = "";

beforeEach(() => {
  sid = randomUUID();
});

describe("while the shared store is away", () => {
  it("whoever meets a session whose refresh token does not rotate renews it", async () => {
    expect(await may({ rotates: false, home: "another" })).toBe(true);
  });

  it.each([true, null])("the process that made the tokens goes on (rotates: %s)", async (rotates) => {
    expect(await may({ rotates, home: instanceId, due: 10, away: 60 })).toBe(true);
  });

  it("it leaves what others may have renewed just before alone for 75 s", async () => {
    const due = { rotates: true, home: instanceId, due: 60, away: 10 };
    expect(await may(due)).toBe(false);
    expect(await may({ ...due, later: 64 })).toBe(false);
    expect(await may({ ...due, later: 65 })).toBe(true);
  });

  it("every other waits 5 minutes from when it first met the session", async () => {
    const due = { rotates: true, home: "another" };
    expect(await may(due)).toBe(false);
    expect(await may({ ...due, later: 299 })).toBe(false);
    expect(await may({ ...due, later: 300 })).toBe(true);
  });

  it("the wait begins anew with every renewal", async () => {
    const due = { rotates: true, home: "another" };
    expect(await may(due)).toBe(false);
    expect(await may({ ...due, generation: 1, later: 300 })).toBe(false);
  });
});

describe("with its store at hand", () => {
  it.each(["local", "connected"] as const)("every process renews (%s)", async (kind) => {
    vi.spyOn(store, "status").mockReturnValue({ kind });
    expect(await canRefreshWithoutStore(makeSession({ sid, rotates: true, home: "another" }))).toBe(true);
  });
});
