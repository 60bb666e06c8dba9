import "server-only";
import type { SessionView, UserView } from "../api/schemas/auth";
import type { Feature } from "../api/types";
import { openBearer } from "../auth/cross-origin/bearer";
import { ALL_FEATURES, isGranted } from "../auth/scopes";
import { currentSession } from "../auth/session";
import { IDLE_TIMEOUT_MS, type Session } from "../auth/session-cookie";
import { consentEndsAt } from "../auth/session-validity";
import { parseBearerHeader } from "../http/bearer-header";
import { SpotifyError } from "../spotify/errors";
import { readOwnProfile } from "./profile";
import { userContext } from "./query";

/** Whose session it is. Spotify need not answer for that: then only the id is known. 1 call, then 0 for 6 hours. */
export async function getProfileOf(session: Session): Promise<UserView> {
  try {
    const { name, image } = (await readOwnProfile(userContext(session))).value;
    return { id: session.uid, name, image };
  } catch (error) {
    if (!(error instanceof SpotifyError)) throw error;
    return { id: session.uid, name: null, image: null };
  }
}

type Login = { login: { user: UserView; expiresAt: string } | null; granted: readonly string[] };

/** When (Unix ms) a session in a cookie ends that nobody uses any more. */
export function sessionExpiresAt({ lastSeenAt, consentAt }: Session): number {
  return Math.min(lastSeenAt + IDLE_TIMEOUT_MS, consentEndsAt(consentAt));
}

async function endOf(session: Session, headers: Headers): Promise<number> {
  const bearer = await openBearer(parseBearerHeader(headers) ?? "");
  return bearer?.expiresAt ?? sessionExpiresAt(session);
}

export function toIsoString(at: number): string {
  return new Date(at).toISOString();
}

/**
 * Who asks and until when, by cookie or bearer, if all these features were allowed; else the scopes that were, of which a
 * stranger has none.
 */
export async function getLogin(headers: Headers, asked: readonly Feature[]): Promise<Login> {
  const session = await currentSession();
  const granted = session?.scopes ?? [];
  if (!session || !asked.every((feature) => isGranted(feature, granted))) return { login: null, granted };
  const expiresAt = toIsoString(await endOf(session, headers));
  return { login: { user: await getProfileOf(session), expiresAt }, granted };
}

/**
 * The session of whoever asks.
 * @throws SpotifyError `unauthorized` for strangers.
 */
export async function getSession(headers: Headers): Promise<SessionView> {
  const session = await currentSession();
  if (!session) throw new SpotifyError("unauthorized");
  return {
    user: await getProfileOf(session),
    features: ALL_FEATURES.filter((feature) => isGranted(feature, session.scopes)),
    expiresAt: toIsoString(await endOf(session, headers)),
    consentEndsAt: toIsoString(consentEndsAt(session.consentAt)),
  };
}
