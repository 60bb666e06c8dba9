import "@/lib/testing/stub-env";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import formats from "@/lib/testing/stored-formats.json";
import { open as openCached } from "../cache/encryption";
import { store } from "../store";
import { openBearer, supersededAt } from "./cross-origin/bearer";
import { openSealedCode } from "./cross-origin/sealed-code";
import { sealedState } from "./cross-origin/sealed-state";
import { hashState, openCrossOriginTransaction } from "./cross-origin/transaction";
import { findTransactionCookie, openLoginTransaction } from "./login-transaction";
import { isMisconfigured, readCooldown, readLastRefreshFailure } from "./refresh-cooldowns";
import { readLatestSession } from "./refresh-records";
import { decryptSession, parseSession, sessionCookieName } from "./session-cookie";
import { sessionExpiry } from "./session-validity";

// Made by version 0.1.0 of 2026-11-30, before its names changed: cookies and Redis outlive a deployment.
const MINUTE = 60_000;
const FRONT_END = "https://front.example";
const session = parseSession(formats.session);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: formats.now + MINUTE });
  for (const [key = "", value = ""] of formats.store) await store.set(key, value, 60 * MINUTE);
});

afterEach(() => vi.useRealTimers());

function required<T>(value: T | null): T {
  if (value === null) throw new Error("the session of the fixture is none");
  return value;
}

test("a session cookie of before the renaming is opened", async () => {
  expect(sessionCookieName()).toBe(formats.cookieName);
  expect(await decryptSession(formats.cookie)).toEqual(formats.session);
});

test("a login that is under way ends", async () => {
  expect(findTransactionCookie([formats.loginCookieName], "login-state")).toBe(formats.loginCookieName);
  expect(await openLoginTransaction(formats.login)).toEqual({
    state: "login-state",
    verifier: "login-verifier",
    returnTo: "/playlists",
  });
});

test("a bearer is opened, and is known to be superseded", async () => {
  const bearer = required(await openBearer(formats.bearer));
  expect(bearer).toMatchObject({ id: formats.bearerId, origin: FRONT_END, session: { uid: "aB3dE5fG7h" } });
  expect(await supersededAt(bearer)).toBe(formats.now + MINUTE);
});

test("a login from another origin that is under way ends", async () => {
  expect(await sealedState.open(formats.state)).toMatchObject({ origin: FRONT_END, mode: "redirect" });
  const login = { stateHash: hashState("front-state"), origin: FRONT_END };
  expect(await openSealedCode(formats.code, login)).toBe("spotify-code");
  const shown = { transaction: formats.transaction, state: "front-state", origin: FRONT_END };
  expect(await openCrossOriginTransaction(shown)).toMatchObject({ verifier: "v", origin: FRONT_END });
});

test("what Redis keeps of refreshes and of ended sessions is read", async () => {
  const old = required(session);
  expect(await readLatestSession(old)).toMatchObject({ generation: 4, accessToken: "newer" });
  expect(await readCooldown(old)).toBe("refused");
  expect(await isMisconfigured()).toBe(true);
  expect(await readLastRefreshFailure(old)).toEqual({ at: formats.now, kind: "refused" });
  const other = { ...old, sid: "5e0f4c56-0000-4000-8000-000000000002" };
  const ofEndedUser = { ...old, uid: "zZ9yY8xX7w" };
  expect([await sessionExpiry(old), await sessionExpiry(other), await sessionExpiry(ofEndedUser)]).toEqual([
    null,
    expect.any(String),
    expect.any(String),
  ]);
});

test("a cached value is opened", () => {
  expect(openCached(Buffer.from(formats.cached, "base64"), "user:place")).toBe('{"kept":"value"}');
});
