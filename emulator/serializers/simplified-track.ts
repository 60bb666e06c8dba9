import type { Track } from "../catalog/catalog";
import { trackMarkets } from "../catalog/markets";
import type { EmulatorState } from "../state/emulator-state";
import { hasOldFields } from "../state/profiles";
import type { SimpleTrack } from "../types/music";
import { artistObject } from "./artists";
import { linksOf } from "./links";

/** Returns a track as in its album. */
export function simpleTrackObject(world: EmulatorState, wanted: Track, market?: string): SimpleTrack {
  const { origin } = world;
  const track = heardIn(world, wanted, market);
  const markets = trackMarkets(track);
  const playable = market === undefined ? markets.length > 0 : markets.includes(market);
  const object: SimpleTrack = {
    artists: track.artists.map((artist) => artistObject(world, artist)),
    disc_number: track.disc ?? 1,
    duration_ms: track.durationMs,
    explicit: track.explicit,
    ...linksOf(origin, "track", track.id),
    id: track.id,
    is_local: false,
    is_playable: playable,
    name: track.title,
    preview_url: null,
    track_number: track.number,
  };
  if (!playable) object.restrictions = { reason: "market" };
  if (!hasOldFields(world)) return object;
  if (market === undefined) object.available_markets = markets;
  if (track !== wanted) object.linked_from = { ...linksOf(origin, "track", wanted.id), id: wanted.id };
  return object;
}

/** Returns a copy of the recording that is available in a market; the track itself if there is none. */
export function heardIn({ library }: EmulatorState, track: Track, market: string | undefined): Track {
  if (market === undefined || trackMarkets(track).includes(market)) return track;
  return library.find.recordings(track.isrc).find((other) => trackMarkets(other).includes(market)) ?? track;
}
