import { store } from "../store";
import { type RefreshFailure, refreshKey, toRefreshFailure } from "./refresh-store";
import type { Session } from "./session-cookie";

const DAY = 86_400_000;
const ACCOUNTS = "pause:accounts";

function tokenKey(session: Session): string {
  return refreshKey(session, `${session.generation}:pause`);
}

/** Puts the next attempt with this very token off, in every process: for `ttl` ms, or for good where it was refused. */
export async function setTokenCooldown(session: Session, setback: RefreshFailure, ttl = DAY): Promise<void> {
  await store.set(tokenKey(session), setback, ttl);
}

/** Puts every renewal off for `ttl` ms: what went wrong is nobody's session in particular. */
export async function setGlobalCooldown(setback: RefreshFailure, ttl: number): Promise<void> {
  await store.set(ACCOUNTS, setback, ttl);
}

/** Whether Spotify does not accept this app's credentials just now. */
export async function isMisconfigured(): Promise<boolean> {
  return (await store.get(ACCOUNTS)) === "operator";
}

/** Why nothing should be tried just now, or null. */
export async function readCooldown(session: Session): Promise<RefreshFailure | null> {
  const [own = null, common = null] = await Promise.all([tokenKey(session), ACCOUNTS].map(store.get));
  return toRefreshFailure(own ?? common);
}

/** Remembers when (Unix ms) a renewal failed and how, for the connection page. */
export async function recordRefreshFailure(
  session: Session,
  setback: RefreshFailure,
  at = Date.now(),
): Promise<void> {
  await store.set(refreshKey(session, "setback"), `${at}:${setback}`, 30 * DAY);
}

/** The last failed renewal of a session, unless one succeeded since. */
export async function readLastRefreshFailure(
  session: Session,
): Promise<{ at: number; kind: RefreshFailure } | null> {
  const [at, text = null] = (await store.get(refreshKey(session, "setback")))?.split(":") ?? [];
  const kind = toRefreshFailure(text);
  return kind && Number(at) > (session.renewedAt ?? 0) ? { at: Number(at), kind } : null;
}
