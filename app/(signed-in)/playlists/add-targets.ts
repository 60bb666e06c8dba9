import type { ListedPlaylist } from "@/lib/api/types";
import { rankCommands } from "../_palette/rank-commands";

/** The playlists to add to, in their groups. A playlist is in one of them. */
export type Targets = {
  /** Those that match the typed text, best first. */
  matches: ListedPlaylist[];
  /** Those that songs were last added to; none if nothing matches the typed text, which then names a new playlist. */
  recent: ListedPlaylist[];
  /** All others, in Spotify's order; none while text is typed. */
  others: ListedPlaylist[];
};

/** Returns the playlists that the user may add to, in their groups. @param recentIds newest first. */
export function orderTargets(
  playlists: readonly ListedPlaylist[],
  typed: string,
  recentIds: readonly string[],
): Targets {
  const editable = playlists.filter(({ id, kind }) => kind !== "followed" && id !== "");
  const hasText = typed.trim() !== "";
  const matches = hasText ? rankCommands(editable, typed) : [];
  if (hasText && matches.length === 0) return { matches, recent: [], others: [] };
  const rest = editable.filter((playlist) => !matches.includes(playlist));
  const recent = recentIds.flatMap((id) => rest.find((playlist) => playlist.id === id) ?? []);
  const others = hasText ? [] : rest.filter((playlist) => !recent.includes(playlist));
  return { matches, recent, others };
}

/** Returns a name in three parts, of which the middle one matches the first typed word; null if none is found as it is typed. */
export function matchedPart(name: string, typed: string): [string, string, string] | null {
  const [word = ""] = typed.trim().split(/\s+/);
  const lower = name.toLowerCase();
  const at = lower.length === name.length && word !== "" ? lower.indexOf(word.toLowerCase()) : -1;
  if (at < 0) return null;
  return [name.slice(0, at), name.slice(at, at + word.length), name.slice(at + word.length)];
}
