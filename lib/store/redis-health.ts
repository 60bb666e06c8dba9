import { setTimeout as sleep } from "node:timers/promises";
import type { StoreStatus } from "./store";

/** How long (ms) the first request waits for the first connection. */
const START_LIMIT = 1_000;
const FIRST_PROBE = 250;
const LONGEST_PROBE = 1_000;

export type Log = Record<"info" | "warn", (details: object, message: string) => void>;

type Link = {
  /** Reaches Redis. @throws while it cannot be reached. */
  reach(limit: number): Promise<void>;
  /** Tells Redis all it has to know before it is used. `again`: it was away in between. */
  prepare(again: boolean): Promise<void>;
};

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : "unknown";
}

/**
 * Knows whether Redis is there. One failed command, and nobody asks it any more until a probe went well: no request waits
 * twice for a store that is away. One line in the log a change.
 */
export function createRedisHealth(link: Link, log: Log) {
  let status: StoreStatus = { kind: "disconnected", since: Date.now() };
  let started: Promise<void> | undefined;
  let closed = false;

  async function enter(again: boolean): Promise<void> {
    await link.reach(again ? FIRST_PROBE : START_LIMIT);
    await link.prepare(again);
    status = { kind: "connected" };
  }

  async function probe(): Promise<void> {
    for (let pause = FIRST_PROBE; !closed; pause = Math.min(pause * 2, LONGEST_PROBE)) {
      await sleep(pause, undefined, { ref: false });
      const there = await enter(true).then(
        () => true,
        () => false,
      );
      if (there) return log.info({}, "redis answers again");
    }
  }

  function lose(error: unknown): void {
    status = { kind: "disconnected", since: Date.now() };
    if (closed) return;
    log.warn({ reason: reasonOf(error) }, "redis does not answer; going on with this process's memory");
    void probe();
  }

  return {
    status: () => status,
    /** Redis is gone, as far as this process can see. */
    leave(error: unknown): void {
      if (status.kind === "connected") lose(error);
    },
    /** Asks Redis, or takes the other way where it is away or fails. */
    async attempt<T>(ask: () => Promise<T>, otherwise: () => Promise<T>): Promise<T> {
      started ??= enter(false).catch(lose);
      await started;
      if (status.kind === "disconnected") return otherwise();
      try {
        return await ask();
      } catch (error) {
        if (status.kind === "connected") lose(error);
        return otherwise();
      }
    },
    close(): void {
      closed = true;
    },
  };
}
