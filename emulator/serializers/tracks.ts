import type { Track } from "../catalog/catalog";
import { localUri } from "../catalog/contents";
import type { LocalFile } from "../catalog/entries";
import { popularityOf } from "../catalog/popularity";
import type { EmulatorState } from "../state/emulator-state";
import { hasOldFields } from "../state/profiles";
import type { TrackObject } from "../types/music";
import { albumObject } from "./albums";
import { memoize } from "./memoize";
import { heardIn, simpleTrackObject } from "./simplified-track";

/**
 * Returns a full track. If it is not available in the market, a copy of the same recording on another album replaces
 * it (`linked_from` names the original if the profile has that field). Without a copy, it is marked as unplayable.
 */
export function trackObject(world: EmulatorState, wanted: Track, market?: string): TrackObject {
  return market === undefined ? trackEverywhere(world, wanted) : trackIn(world, wanted, market);
}

const trackEverywhere = memoize((world: EmulatorState, track: Track) => trackIn(world, track, undefined));

function trackIn(world: EmulatorState, wanted: Track, market: string | undefined): TrackObject {
  const track = heardIn(world, wanted, market);
  const object: TrackObject = {
    album: albumObject(world, track.album, market),
    ...simpleTrackObject(world, wanted, market),
    external_ids: { isrc: track.isrc },
  };
  if (hasOldFields(world)) object.popularity = popularityOf(track.id);
  return object;
}

/** Returns a local file, which has no ids, URLs or images. Spotify docs: concepts/playlists. */
export function localTrackObject(file: LocalFile): TrackObject {
  const nowhere = { external_urls: {}, href: null, id: null, uri: null };
  return {
    album: {
      album_type: null,
      artists: [],
      ...nowhere,
      images: [],
      name: file.album,
      release_date: null,
      release_date_precision: null,
      type: "album",
    },
    artists: [{ ...nowhere, name: file.artist, type: "artist" }],
    disc_number: 0,
    duration_ms: file.seconds * 1000,
    explicit: false,
    external_ids: {},
    external_urls: {},
    href: null,
    id: null,
    is_local: true,
    name: file.title,
    preview_url: null,
    track_number: 0,
    type: "track",
    uri: localUri(file),
  };
}
