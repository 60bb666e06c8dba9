import { serverNow } from "../spotify/server-clock";
import { store } from "../store";
import { endedSessionKey, endedUserKeys, userPrefix } from "../store/keys";
import { forgetSuccessor } from "./refresh-records";
import { IDLE_LIMIT, type SessionToken } from "./session-cookie";

/** For as long (ms) as any copy of a cookie could count, and a day. */
const NOTED = IDLE_LIMIT + 86_400_000;

/** Ends a session: no copy of its cookie counts from now on, in no process. */
export async function endSession(session: SessionToken): Promise<void> {
  await store.set(endedSessionKey(session.sid), "1", NOTED);
  await forgetSuccessor(session);
}

/** Ends all of a person's sessions that began until now, wherever they are. */
export async function endUserSessions(userId: string, now = serverNow()): Promise<void> {
  await Promise.all(endedUserKeys(userId).map((key) => store.setIfNewer(key, String(now), NOTED)));
}

/** Deletes all that is kept about a person in every process, but for the note that the sessions ended. */
export async function deleteUserState(userId: string): Promise<void> {
  await store.deleteByPrefix(userPrefix(userId));
}
