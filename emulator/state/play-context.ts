import type { AccountName } from "../catalog/accounts";
import { catalogueSource, listSource, playable, type Source } from "../catalog/play-source";
import type { EmulatorState } from "./emulator-state";

const CONTEXT_URI = /^spotify:(?:(?:album|artist|playlist|show):[0-9A-Za-z]{22}|user:[^:]+:collection)$/;

/** Returns whether a text has the format of a context URI. The URI may be unknown. */
export function isContextUri(text: string): boolean {
  return CONTEXT_URI.test(text);
}

/**
 * Returns a context as a source: an album, artist or show, the account's own saved tracks, or a playlist that it
 * may read; undefined if there is none. A list is played in its version at the start of playback.
 */
export function contextSource(world: EmulatorState, account: AccountName, uri: string): Source | undefined {
  const [, kind, id = ""] = /^spotify:(playlist|user):([^:]+)/.exec(uri) ?? [];
  if (kind === "playlist") return playlistSource(world, account, { id, uri });
  if (kind === "user") return savedSource(world, account, { id, uri });
  return catalogueSource(world.library.find, uri);
}

function playlistSource(
  world: EmulatorState,
  account: AccountName,
  { id, uri }: { id: string; uri: string },
) {
  const { person } = world.library.accounts[account];
  const playlist = world.playlists.get(id);
  if (!playlist) return undefined;
  const people = [playlist.owner, ...playlist.collaborators];
  if (!playlist.public && !people.some((one) => one.id === person.id)) return undefined;
  const { count, at } = world.playlists.view(playlist);
  return { uri, count, at: (index: number) => playable(at(index)?.content) };
}

function savedSource(
  { library, saved }: EmulatorState,
  account: AccountName,
  { id, uri }: { id: string; uri: string },
) {
  if (id !== library.accounts[account].person.id) return undefined;
  const tracks = saved.list(account, "track").map((mark) => library.find.track(mark.id));
  return listSource(
    uri,
    tracks.map((track) => (track ? { kind: "track", track } : { kind: "gone" })),
  );
}
