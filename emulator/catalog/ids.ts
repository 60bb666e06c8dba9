import { randomFrom } from "./random";

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** A Spotify id: 22 characters of base 62, always the same for the same key. */
export function idFrom(...key: (string | number)[]): string {
  return base62(22, ...key);
}

/** Any number of base 62 characters, always the same for the same key. */
export function base62(length: number, ...key: (string | number)[]): string {
  const random = randomFrom("id", ...key);
  return Array.from({ length }, () => BASE62[random.int(0, 61)]).join("");
}

/** Whether a text has the form of a Spotify id; it may still be unknown. */
export function isId(text: string): boolean {
  return /^[0-9A-Za-z]{22}$/.test(text);
}
