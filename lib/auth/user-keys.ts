import { keyedHash } from "../hash";

/** What the keys of everything kept in the store about a person begin with. Tells nothing about who it is. */
export function userPrefix(userId: string): string {
  return `user:${keyedHash("user", userId)}:`;
}

/** Where it is noted that all of a person's sessions ended. Not below the prefix: it must outlive what is deleted. */
export function endedUserKey(userId: string): string {
  return `ended-user:${keyedHash("user", userId)}`;
}
