import { randomFrom } from "./random";

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Returns the Spotify id of a key: 22 characters of base 62, always the same. */
export function idFrom(...key: (string | number)[]): string {
  return base62(22, ...key);
}

/** Returns the base 62 characters of a key, always the same. */
export function base62(length: number, ...key: (string | number)[]): string {
  const random = randomFrom("id", ...key);
  return Array.from({ length }, () => BASE62[random.int(0, 61)]).join("");
}

/** Returns whether a text has the format of a Spotify id. The id may be unknown. */
export function isId(text: string): boolean {
  return /^[0-9A-Za-z]{22}$/.test(text);
}
