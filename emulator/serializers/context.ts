import type { EmulatorState } from "../state/emulator-state";
import type { ContextObject } from "../types/player";
import { linksOf } from "./links";

/** What something is played out of, by its URI; null for a loose list. */
export function contextObject({ origin }: EmulatorState, uri: string | null): ContextObject | null {
  if (uri?.endsWith(":collection")) {
    const external_urls = { spotify: "https://open.spotify.com/collection/tracks" };
    return { external_urls, href: `${origin}/v1/me/tracks`, type: "collection", uri };
  }
  const [, type, id = ""] = /^spotify:(album|artist|playlist|show):(\w+)$/.exec(uri ?? "") ?? [];
  return isLinked(type) ? linksOf(origin, type, id) : null;
}

function isLinked(type: string | undefined): type is Exclude<ContextObject["type"], "collection"> {
  return type === "album" || type === "artist" || type === "playlist" || type === "show";
}
