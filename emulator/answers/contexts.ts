import type { ContextObject } from "../shapes/player";
import type { World } from "../state/world";
import { linksOf } from "./links";

/** What something is played out of: an album, artist, playlist or show by its URI; null for a loose list. */
export function contextObject({ origin }: World, uri: string | null): ContextObject | null {
  const [, type, id = ""] = /^spotify:(album|artist|playlist|show):(\w+)$/.exec(uri ?? "") ?? [];
  return isContextType(type) ? linksOf(origin, type, id) : null;
}

function isContextType(type: string | undefined): type is ContextObject["type"] {
  return type === "album" || type === "artist" || type === "playlist" || type === "show";
}
