import "@/lib/testing/stub-env";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import formats from "@/lib/testing/stored-formats.json";
import { HOUR_MS, MINUTE_MS } from "@/lib/time";
import { open as openCached } from "../cache/encryption";
import { formerCookieName } from "../cookie-names";
import { store } from "../store";
import { hashState } from "./authorization-response";
import { graceEndOf, openBearer } from "./cross-origin/bearer";
import { openCrossOriginTransaction, openSealedCode, sealedState } from "./cross-origin/sealed-values";
import { findTransactionCookie, openLoginTransaction } from "./login-transaction";
import { readCooldown, readLastRefreshFailure, readLatestSession } from "./refresh-store";
import { decryptSession, parseSession } from "./session-cookie";
import { sessionExpiry } from "./session-validity";

// Created by version 0.1.0 of 2026-11-30, before its names changed: cookies and Redis outlive a deployment.
const CROSS_ORIGIN = "https://front.example";
const session = parseSession(formats.session);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: formats.now + MINUTE_MS });
  for (const [key = "", value = ""] of formats.store) await store.set(key, value, HOUR_MS);
});

afterEach(() => vi.useRealTimers());

function required<T>(value: T | null): T {
  if (value === null) throw new Error("the session of the fixture is none");
  return value;
}

test("a session cookie from before the renaming opens", async () => {
  expect(formerCookieName("session")).toBe(formats.cookieName);
  expect(await decryptSession(formats.cookie)).toEqual(formats.session);
});

test("a login in progress can finish", async () => {
  expect(findTransactionCookie([formats.loginCookieName], "login-state")).toBe(formats.loginCookieName);
  expect(await openLoginTransaction(formats.login, "login-state")).toEqual({
    verifier: "login-verifier",
    returnTo: "/playlists",
  });
});

test("a bearer opens, and is recognized as superseded", async () => {
  const bearer = required(await openBearer(formats.bearer));
  expect(bearer).toMatchObject({
    id: formats.bearerId,
    origin: CROSS_ORIGIN,
    session: { uid: "aB3dE5fG7h" },
  });
  expect(await graceEndOf(bearer)).toBe(formats.now + MINUTE_MS);
});

test("a login in progress from another origin can finish", async () => {
  expect(await sealedState.open(formats.state)).toMatchObject({ origin: CROSS_ORIGIN, mode: "redirect" });
  const login = { stateHash: hashState("front-state"), origin: CROSS_ORIGIN };
  expect(await openSealedCode(formats.code, login)).toBe("spotify-code");
  const shown = { transaction: formats.transaction, state: "front-state", origin: CROSS_ORIGIN };
  expect(await openCrossOriginTransaction(shown)).toMatchObject({ verifier: "v", origin: CROSS_ORIGIN });
});

test("records in Redis of refreshes and revoked sessions are read", async () => {
  const old = required(session);
  expect(await readLatestSession(old)).toMatchObject({ generation: 4, accessToken: "newer" });
  expect(await readCooldown(old)).toBe("refused");
  expect(await readCooldown({ ...old, generation: 99 })).toBe("operator");
  expect(await readLastRefreshFailure(old)).toEqual({ at: formats.now, kind: "refused" });
  const other = { ...old, sid: "5e0f4c56-0000-4000-8000-000000000002" };
  const ofRevokedUser = { ...old, uid: "zZ9yY8xX7w" };
  expect([await sessionExpiry(old), await sessionExpiry(other), await sessionExpiry(ofRevokedUser)]).toEqual([
    null,
    expect.any(String),
    expect.any(String),
  ]);
});

test("a cached value opens", () => {
  expect(openCached(Buffer.from(formats.cached, "base64"), "user:place")).toBe('{"kept":"value"}');
});
