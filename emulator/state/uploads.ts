import { createHash } from "node:crypto";
import type { AccountName } from "../catalog/accounts";
import type { Clock } from "./clock";

/** Pictures that people have uploaded, and how often they may. */
export type Uploads = {
  /** Notes an upload by an account; gives the seconds to wait when there were too many, and then notes none. */
  wait(account: AccountName): number;
  /** Keeps a JPEG; gives the key to find it by. */
  keep(picture: Uint8Array<ArrayBuffer>): string;
  get(key: string): Uint8Array<ArrayBuffer> | undefined;
};

const WINDOW = 30_000;
const PER_WINDOW = 5;
/** At 256 KB each, all pictures stay under 26 MB; the oldest go first. */
const KEPT = 100;

/** No uploads yet. The limit of 5 in 30 seconds is ours: Spotify has one, but tells no numbers. */
export function createUploads(clock: Clock): Uploads {
  const pictures = new Map<string, Uint8Array<ArrayBuffer>>();
  const times = new Map<AccountName, number[]>();

  function wait(account: AccountName): number {
    const now = clock.now();
    const recent = (times.get(account) ?? []).filter((at) => at > now - WINDOW && at <= now);
    const [first] = recent;
    if (first !== undefined && recent.length >= PER_WINDOW) return Math.ceil((first + WINDOW - now) / 1000);
    times.set(account, [...recent, now]);
    return 0;
  }

  function keep(picture: Uint8Array<ArrayBuffer>): string {
    const key = createHash("sha1").update(picture).digest("hex");
    pictures.delete(key);
    pictures.set(key, picture);
    for (const oldest of pictures.keys()) {
      if (pictures.size <= KEPT) break;
      pictures.delete(oldest);
    }
    return key;
  }

  return { wait, keep, get: (key) => pictures.get(key) };
}
