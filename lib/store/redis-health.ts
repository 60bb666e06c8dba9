import { setTimeout as sleep } from "node:timers/promises";
import { metrics } from "../metrics";
import type { StoreStatus } from "./store";

/** The first request waits this long for the first connection. */
const FIRST_CONNECT_TIMEOUT_MS = 1_000;
const PROBE_TIMEOUT_MS = 250;
const MIN_PROBE_INTERVAL_MS = 250;
const MAX_PROBE_INTERVAL_MS = 1_000;

export type Log = Record<"info" | "warn", (details: object, message: string) => void>;

type Link = {
  /** Connects to Redis within `limit` ms. @throws while Redis is away. */
  reach(limit: number): Promise<void>;
  /** Brings Redis up to date before it is used. `again`: Redis was away in between. */
  prepare(again: boolean): Promise<void>;
};

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : "unknown";
}

/**
 * Tracks whether Redis is available. After one failed command, commands skip Redis until a probe succeeds, so
 * that no request waits twice for a Redis that is away. Logs one line per change.
 */
export function createRedisHealth(link: Link, log: Log) {
  let status: StoreStatus = { kind: "disconnected", since: Date.now() };
  let started: Promise<void> | undefined;
  let closed = false;

  async function connect(again: boolean): Promise<void> {
    await link.reach(again ? PROBE_TIMEOUT_MS : FIRST_CONNECT_TIMEOUT_MS);
    await link.prepare(again);
    status = { kind: "connected" };
    metrics?.storeUp.set(1);
  }

  async function probe(): Promise<void> {
    for (let delay = MIN_PROBE_INTERVAL_MS; !closed; delay = Math.min(delay * 2, MAX_PROBE_INTERVAL_MS)) {
      await sleep(delay, undefined, { ref: false });
      const connected = await connect(true).then(
        () => true,
        () => false,
      );
      if (connected) return log.info({}, "redis available again");
    }
  }

  function markDisconnected(error: unknown): void {
    status = { kind: "disconnected", since: Date.now() };
    metrics?.storeUp.set(0);
    if (closed) return;
    log.warn({ reason: reasonOf(error) }, "redis unavailable; using this process's memory");
    void probe();
  }

  return {
    status: () => status,
    /** Reports that this process lost its connection to Redis. */
    leave(error: unknown): void {
      if (status.kind === "connected") markDisconnected(error);
    },
    /** Runs `command`, or `fallback` when Redis is away or the command fails. */
    async attempt<T>(command: () => Promise<T>, fallback: () => Promise<T>): Promise<T> {
      started ??= connect(false).catch(markDisconnected);
      await started;
      if (status.kind === "disconnected") return fallback();
      try {
        return await command();
      } catch (error) {
        if (status.kind === "connected") markDisconnected(error);
        return fallback();
      }
    },
    close(): void {
      closed = true;
    },
  };
}
