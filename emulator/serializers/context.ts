import type { EmulatorState } from "../state/emulator-state";
import type { ContextObject } from "../types/player";
import { linksOf } from "./links";

/** Returns the playback context of a URI; null for a list without a context. */
export function contextObject({ origin }: EmulatorState, uri: string | null): ContextObject | null {
  if (uri?.endsWith(":collection")) {
    const external_urls = { spotify: "https://open.spotify.com/collection/tracks" };
    return { external_urls, href: `${origin}/v1/me/tracks`, type: "collection", uri };
  }
  const [, type, id = ""] = /^spotify:(album|artist|playlist|show|audiobook):(\w+)$/.exec(uri ?? "") ?? [];
  return isLinked(type) ? linksOf(origin, type, id) : null;
}

function isLinked(type: string | undefined): type is Exclude<ContextObject["type"], "collection"> {
  return (
    type === "album" || type === "artist" || type === "playlist" || type === "show" || type === "audiobook"
  );
}
