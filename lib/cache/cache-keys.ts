import "server-only";
import { keyedHash } from "../hmac";
import { userKeyPrefix } from "../store/keys";

/** What the keys of all that is cached of a person begin with. */
export function userCachePrefix(userId: string): string {
  return `${userKeyPrefix(userId)}data:`;
}

/**
 * Where a resource of a person's is cached. The kind stays readable, whatever follows it is hashed part by part, so that
 * that of `playlist:ID` begins whatever is kept of that playlist, itself included, and yet tells nobody which one it is.
 * @param resource parts joined by colons, the kind first.
 */
export function cacheKey(userId: string, resource: string): string {
  const [kind, ...parts] = resource.split(":");
  const hashes = parts.map((part) => keyedHash("resource", part).slice(0, 16));
  return `${userCachePrefix(userId)}${[kind, ...hashes].join(":")}:`;
}
