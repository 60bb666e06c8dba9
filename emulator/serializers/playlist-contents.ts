import type { Entry } from "../catalog/entries";
import type { Playlist } from "../catalog/playlists";
import type { EmulatorState } from "../state/emulator-state";
import { hasOldFields } from "../state/profiles";
import type { EntryObject, FullPlaylist } from "../types/playlists";
import type { Page } from "../types/wire";
import { shownAddedAt } from "./impossible-dates";
import { memoize } from "./memoize";
import { marketed, pageOf, type Window } from "./page";
import { contentObject } from "./playable";
import { type ContentsNames, contentsNames, playlistFace } from "./playlists";
import { adderObject } from "./users";

/** Number of entries in the response of a playlist by id. */
const EMBEDDED_ENTRIES = 100;

/** Returns a full playlist, with its first entries if the caller may see them. */
export function fullPlaylist(
  world: EmulatorState,
  playlist: Playlist,
  { withContents, market }: { withContents: boolean; market?: string },
): FullPlaylist {
  const full: FullPlaylist = playlistFace(world, playlist);
  if (hasOldFields(world)) full.followers = { href: null, total: followersOf(world, playlist) };
  const names = contentsNames(world);
  const part = { limit: EMBEDDED_ENTRIES, offset: 0, market };
  if (withContents) full[names.list] = contentsPage(world, playlist, part, names);
  return full;
}

/** Number of accounts, except the owner, with the playlist in their library. */
function followersOf({ library, lists }: EmulatorState, { id, owner }: Playlist): number {
  const accounts = Object.values(library.accounts);
  return accounts.filter(({ handle, person }) => person.id !== owner.id && lists.has(handle, id)).length;
}

/** Returns a page of a playlist's entries in order, including duplicates and null entries. */
export function contentsPage(
  world: EmulatorState,
  playlist: Playlist,
  { limit, offset, market }: Window & { market?: string },
  names: ContentsNames,
): Page<EntryObject> {
  return pageOf({
    url: marketed(`${world.origin}/v1/playlists/${playlist.id}/${names.list}`, market),
    limit,
    offset,
    total: world.playlists.count(playlist),
    items: world.playlists
      .entries(playlist, offset, limit)
      .map((entry) => entryObject(world, entry, { ...names, market })),
  });
}

function entryObject(
  world: EmulatorState,
  entry: Entry | null,
  { content, market }: ContentsNames & { market?: string },
): EntryObject | null {
  if (!entry) return null;
  if (market !== undefined) return madeEntry(world, entry, content, market);
  return content === "item" ? newEntry(world, entry) : oldEntry(world, entry);
}

const newEntry = memoize((world: EmulatorState, entry: Entry) => madeEntry(world, entry, "item"));
const oldEntry = memoize((world: EmulatorState, entry: Entry) => madeEntry(world, entry, "track"));

function madeEntry(
  world: EmulatorState,
  entry: Entry,
  content: ContentsNames["content"],
  market?: string,
): EntryObject {
  const held = contentObject(world, entry.content, market);
  return {
    added_at: shownAddedAt(world, entry.addedAt),
    added_by: entry.addedBy && adderObject(world, entry.addedBy),
    is_local: entry.content.kind === "local",
    primary_color: null,
    ...(content === "item" ? { item: held } : { track: held }),
    video_thumbnail: { url: null },
  };
}
