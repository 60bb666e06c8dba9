import { createHash } from "node:crypto";
import type { AccountName } from "../catalog/accounts";
import type { Clock } from "./clock";

/** Uploaded playlist images and the rate limit of uploads. */
export type Uploads = {
  /** Counts an upload of an account and returns 0. If there were too many, returns the seconds to wait instead. */
  wait(account: AccountName): number;
  /** Stores a JPEG. Returns its key. */
  keep(picture: Uint8Array<ArrayBuffer>): string;
  get(key: string): Uint8Array<ArrayBuffer> | undefined;
};

const WINDOW_MS = 30_000;
const MAX_UPLOADS_PER_WINDOW = 5;
/** At 256 KB each, all images stay under 26 MB. The oldest are evicted first. */
const MAX_PICTURES = 100;

/** Creates an empty store. Spotify has a limit but does not publish it; 5 in 30 seconds is the emulator's choice. */
export function createUploads(clock: Clock): Uploads {
  const pictures = new Map<string, Uint8Array<ArrayBuffer>>();
  const times = new Map<AccountName, number[]>();

  function wait(account: AccountName): number {
    const now = clock.now();
    const recent = (times.get(account) ?? []).filter((at) => at > now - WINDOW_MS && at <= now);
    const [first] = recent;
    if (first !== undefined && recent.length >= MAX_UPLOADS_PER_WINDOW)
      return Math.ceil((first + WINDOW_MS - now) / 1000);
    times.set(account, [...recent, now]);
    return 0;
  }

  function keep(picture: Uint8Array<ArrayBuffer>): string {
    const key = createHash("sha1").update(picture).digest("hex");
    pictures.delete(key);
    pictures.set(key, picture);
    for (const oldest of pictures.keys()) {
      if (pictures.size <= MAX_PICTURES) break;
      pictures.delete(oldest);
    }
    return key;
  }

  return { wait, keep, get: (key) => pictures.get(key) };
}
