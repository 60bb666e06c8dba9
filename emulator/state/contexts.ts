import type { Person } from "../library/people";
import { catalogueSource, playable, type Source } from "../library/sources";
import type { World } from "./world";

/**
 * A context to play from, for a person: an album, artist, show, or a playlist that the person may know of;
 * undefined when there is none. A playlist is played as it was when it was put on.
 */
export function contextSource(world: World, person: Person, uri: string): Source | undefined {
  const id = /^spotify:playlist:([0-9A-Za-z]{22})$/.exec(uri)?.[1];
  const playlist = id === undefined ? undefined : world.playlists.get(id);
  if (!playlist) return catalogueSource(world.library.find, uri);
  const people = [playlist.owner, ...playlist.collaborators];
  if (!playlist.public && !people.some((one) => one.id === person.id)) return undefined;
  const { count, at } = world.playlists.view(playlist);
  return { uri, count, at: (index) => playable(at(index)?.content) };
}
