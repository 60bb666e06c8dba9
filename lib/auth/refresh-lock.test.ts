import { afterEach, expect, it, vi } from "vitest";
import { makeSession } from "@/lib/testing/session";
import { stubEnvironment } from "@/lib/testing/stub-env";
import type { Session } from "./session-cookie";

/** Takes the refresh lock of a session on a platform. @returns how long it lasts without a heartbeat, in ms. */
async function lockTtl(platform: Record<string, string>, session: Session): Promise<number | undefined> {
  vi.resetModules();
  stubEnvironment(platform);
  const { store } = await import("../store");
  const { acquireRefreshLock, refreshLock } = await import("./refresh-store");
  const acquire = vi.spyOn(store, "acquire");
  await acquireRefreshLock(refreshLock(session, "owner"), session);
  return acquire.mock.lastCall?.[1];
}

const frozen = { VERCEL: "1" };

afterEach(() => {
  vi.unstubAllEnvs();
  stubEnvironment();
});

it("a refresh lock lasts 10 s beyond the last heartbeat of its process", async () => {
  const platform = { VERCEL: "", AWS_LAMBDA_FUNCTION_NAME: "" };
  expect(await lockTtl(platform, makeSession({ rotates: true }))).toBe(10_000);
});

it("a refresh lock outlives the token call where the process may be frozen and send no heartbeat", async () => {
  expect(await lockTtl(frozen, makeSession({ rotates: true }))).toBe(65_000);
  expect(await lockTtl(frozen, makeSession({ rotates: false }))).toBe(10_000);
});
