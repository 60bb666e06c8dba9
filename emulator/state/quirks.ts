import type { Settings } from "./settings";

/** Unexpected responses of Spotify that were observed, and what each of them does. None is on by default. */
export const QUIRKS = {
  "leaving-device": "a device that a command names leaves: 404, and it is no longer listed",
  "empty-player": "an idle player is 200 with an empty body instead of 204",
  "no-devices": "the list of devices is 204 without a body",
  "text-answers": "player commands return text: PUT with 200, POST with 202",
  chapters: "the player's item has the type chapter for an audiobook, instead of episode",
  "impossible-dates": "some albums are of 0000, and some items were added in 1970",
  "html-descriptions": "playlists of users who are no accounts have links in their descriptions",
  "null-descriptions": "a playlist created without a description has the text null",
  "ignored-descriptions": "an empty description is accepted, and the old one stays",
  "late-snapshots": "for 30 s after a change, a playlist shows the snapshot of before",
  "foreign-snapshots": "for 30 s after a change, it shows one that no change returned",
  "lost-answers": "every change is made, and then the connection is reset",
  "tied-saves": "groups of saved items share their second and come in no particular order",
  "long-album": "premium has saved an album of 120 songs",
  "long-tokens": "access tokens have 600 characters, refresh tokens 400",
  "null-images": "a playlist without a picture has null instead of []",
} as const;

export type Quirk = keyof typeof QUIRKS;

/** The names of all quirks. */
export const QUIRK_NAMES = Object.keys(QUIRKS).filter(isQuirk);

/** Returns whether a quirk is on. */
export function hasQuirk({ settings }: { settings: Pick<Settings, "quirks"> }, quirk: Quirk): boolean {
  return settings.quirks.includes(quirk);
}

function isQuirk(name: string): name is Quirk {
  return name in QUIRKS;
}
