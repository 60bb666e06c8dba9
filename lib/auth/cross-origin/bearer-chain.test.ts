import "@/lib/testing/next-mocks";
import { NextRequest } from "next/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeSession } from "@/lib/testing/session";
import { CROSS_ORIGIN, ORIGIN } from "@/lib/testing/stub-env";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/time";
import { handleRequest } from "../middleware";
import type { Session } from "../session-cookie";
import { issueBearer, openBearer, renewBearer } from "./bearer";

let session: Session;

/** Returns the status and code of a request with a bearer, of a page or of a program that forges its origin. */
async function use(bearer: string, path = "/api/v1/recent"): Promise<[number, string | null]> {
  const headers = { host: "127.0.0.1:3000", origin: CROSS_ORIGIN, authorization: `Bearer ${bearer}` };
  const method = path.endsWith("/renew") ? "POST" : "GET";
  const response = await handleRequest(new NextRequest(new URL(path, ORIGIN), { method, headers }));
  return [response.status, response.ok ? null : (await response.json()).error.code];
}

/** Asks for a renewal, as the route does once the middleware has let the bearer pass. */
async function renew(bearer: string): Promise<{ bearer: string; expiresAt: number }> {
  const [, code] = await use(bearer, "/api/v1/auth/renew");
  const opened = await openBearer(bearer);
  if (code || !opened) throw Object.assign(new Error("refused"), { code });
  return renewBearer(opened, session);
}

function pass(ms: number): void {
  vi.setSystemTime(Date.now() + ms);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  session = makeSession({ heldBy: "bearer", accessExpiresAt: Date.now() + 30 * DAY_MS });
});

afterEach(() => vi.useRealTimers());

describe("a chain of renewed bearers", () => {
  it("ends 7 days after the login, however often it is renewed", async () => {
    const startedAt = Date.now();
    let current = await issueBearer(session, CROSS_ORIGIN);
    for (let hours = 20; hours <= 160; hours += 20) {
      pass(20 * HOUR_MS);
      current = await renew(current.bearer);
    }
    expect(current.expiresAt).toBe(startedAt + 7 * DAY_MS);
    pass(8 * HOUR_MS + 1);
    expect(await use(current.bearer)).toEqual([401, "expired_bearer"]);
    await expect(renew(current.bearer)).rejects.toMatchObject({ code: "expired_bearer" });
  });

  it("has one successor for all who renew within the minute, such as two tabs", async () => {
    const { bearer } = await issueBearer(session, CROSS_ORIGIN);
    const renewed = await Promise.all([renew(bearer), renew(bearer), renew(bearer)]);
    const ids = await Promise.all(renewed.map(async (one) => (await openBearer(one.bearer))?.id));
    expect(new Set(ids).size).toBe(1);
    for (const one of renewed) expect(await use(one.bearer)).toEqual([200, null]);
  });

  it("ends for everybody when a replaced bearer asks for renewal after its successor was used", async () => {
    const { bearer } = await issueBearer(session, CROSS_ORIGIN);
    const stolen = await renew(bearer);
    await use(stolen.bearer);
    pass(2 * MINUTE_MS);
    await expect(renew(bearer)).rejects.toMatchObject({ code: "revoked_bearer" });
    expect(await use(stolen.bearer)).toEqual([401, "revoked_bearer"]);
  });

  it("ends for everybody even if the replaced bearer has expired meanwhile", async () => {
    const { bearer } = await issueBearer(session, CROSS_ORIGIN);
    const stolen = await renew(bearer);
    await use(stolen.bearer);
    pass(HOUR_MS);
    const next = await renew(stolen.bearer);
    await use(next.bearer);
    pass(24 * HOUR_MS - MINUTE_MS);
    await expect(renew(bearer)).rejects.toMatchObject({ code: "revoked_bearer" });
    expect(await use(next.bearer)).toEqual([401, "revoked_bearer"]);
  });

  it("goes on when a successor was never used, because its answer was lost", async () => {
    const { bearer } = await issueBearer(session, CROSS_ORIGIN);
    const lost = await renew(bearer);
    pass(2 * MINUTE_MS);
    const again = await renew(bearer);
    expect((await openBearer(again.bearer))?.id).toBe((await openBearer(lost.bearer))?.id);
    expect(await use(again.bearer)).toEqual([200, null]);
  });

  it("does not end when a replaced bearer asks for anything else, which is refused", async () => {
    const { bearer } = await issueBearer(session, CROSS_ORIGIN);
    const successor = await renew(bearer);
    await use(successor.bearer);
    pass(2 * MINUTE_MS);
    expect(await use(bearer)).toEqual([401, "revoked_bearer"]);
    expect(await use(successor.bearer)).toEqual([200, null]);
  });

  it("is not continued with an expired bearer, even if its successor was never used", async () => {
    const { bearer } = await issueBearer(session, CROSS_ORIGIN);
    await renew(bearer);
    pass(DAY_MS + 1);
    await expect(renew(bearer)).rejects.toMatchObject({ code: "expired_bearer" });
  });
});
