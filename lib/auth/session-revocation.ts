import { serverNow } from "../spotify/server-clock";
import { store } from "../store";
import { revokedSessionKey, revokedUserKeys, userKeyPrefix } from "../store/keys";
import { deleteLatestSession } from "./refresh-records";
import { IDLE_TIMEOUT_MS, type Session } from "./session-cookie";

/** For as long (ms) as any copy of a cookie could count, and a day. */
const NOTED = IDLE_TIMEOUT_MS + 86_400_000;

/** Ends a session: no copy of its cookie counts from now on, in no process. */
export async function revokeSession(session: Session): Promise<void> {
  await store.set(revokedSessionKey(session.sid), "1", NOTED);
  await deleteLatestSession(session);
}

/** Ends all of a person's sessions that began until now, wherever they are. */
export async function revokeAllSessions(userId: string, now = serverNow()): Promise<void> {
  await Promise.all(revokedUserKeys(userId).map((key) => store.setIfNewer(key, String(now), NOTED)));
}

/** Deletes all that is kept about a person in every process, but for the note that the sessions ended. */
export async function deleteUserData(userId: string): Promise<void> {
  await store.deleteByPrefix(userKeyPrefix(userId));
}
