import type { Playlist } from "../catalog/playlists";
import type { EmulatorState } from "../state/emulator-state";
import { foreignSnapshot } from "../state/playlist-versions";
import { hasQuirk } from "../state/quirks";

/** Observed: contents can be read within a second after a change, the snapshot only after up to 30 seconds. */
const SNAPSHOT_DELAY_MS = 30_000;

/** Returns the description as it is shown: HTML for playlists of users who are no accounts, if that quirk is on. */
export function shownDescription(world: EmulatorState, { description, owner }: Playlist): string | null {
  if (!hasQuirk(world, "html-descriptions")) return description;
  const { accounts, catalogue } = world.library;
  const [artist] = catalogue.artists;
  if (!artist || Object.values(accounts).some(({ person }) => person.id === owner.id)) return description;
  return `Cover: <a href="spotify:artist:${artist.id}">${artist.name}</a>. <b>Tea</b> &amp; rain &lt;3`;
}

/** Returns the snapshot as it is shown, which may be an earlier or a foreign one soon after a change. */
export function shownSnapshot(world: EmulatorState, playlist: Playlist): string {
  const { playlists, clock } = world;
  const current = playlists.snapshot(playlist);
  const earlier = playlists.snapshotAt(playlist, clock.now() - SNAPSHOT_DELAY_MS);
  if (earlier !== current && hasQuirk(world, "foreign-snapshots")) return foreignSnapshot(current);
  return hasQuirk(world, "late-snapshots") ? earlier : current;
}
