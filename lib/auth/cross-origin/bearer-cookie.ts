import { LRUCache } from "lru-cache";
import { encryptSession, type Session } from "../session-cookie";

/** Sealed lately, by session and generation: to seal takes longer than all else a request with a bearer needs. */
const carried = new LRUCache<string, string>({ max: 1_000, ttl: 60_000 });

/** A session as the cookie that the rest of a request reads, for which a bearer is one no more. */
export async function toSessionCookie(session: Session): Promise<string> {
  const key = `${session.sid}:${session.generation}:${session.lastSeenAt}`;
  const known = carried.get(key);
  if (known) return known;
  const cookie = await encryptSession(session);
  carried.set(key, cookie);
  return cookie;
}
