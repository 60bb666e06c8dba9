import type { UserAccount } from "./accounts";
import type { Catalogue, Track } from "./catalog";
import { tangledTrack } from "./duplicate-tracks";
import { FEATURED } from "./fixtures";
import type { Playlist } from "./playlists";
import { elementAt, type Random, randomFrom } from "./random";
import type { Episode } from "./shows";

/** A recording that exists only on the user's own device. */
export type LocalFile = { artist: string; album: string; title: string; seconds: number };

/** Content of a playlist entry; "gone" = the song is no longer on Spotify. */
export type Content =
  | { kind: "track"; track: Track }
  | { kind: "episode"; episode: Episode }
  | { kind: "local"; file: LocalFile }
  | { kind: "gone" };

/** One entry of a playlist; `addedAt` is UTC ISO 8601, and null for very old ones. */
export type Entry = { addedAt: string | null; addedBy: UserAccount | null; content: Content };

const FIRST_ADDED = Date.UTC(2017, 3, 2);
const LAST_ADDED = Date.UTC(2026, 8, 20);
const FERRY_ODDITIES: Record<number, "local" | "gone" | "hole" | "episode"> = {
  8: "local",
  10: "gone",
  15: "hole",
  17: "episode",
};

/** Creates the entry at a position of a playlist; null where Spotify's own list has a null entry. */
export function entryAt(seed: number, catalogue: Catalogue, playlist: Playlist, index: number): Entry | null {
  const random = randomFrom(seed, "entry", playlist.id, index);
  const kind = kindAt(random, playlist, index);
  if (kind === "hole") return null;
  return {
    addedAt: isMissing(random, playlist) ? null : addedAt(random, playlist, index),
    addedBy: isMissing(random, playlist) ? null : random.pick([playlist.owner, ...playlist.collaborators]),
    content: contentOf(kind, { random, seed, catalogue, playlist, index }),
  };
}

type Kind = Content["kind"] | "hole";

function isMissing(random: Random, { order }: Playlist): boolean {
  return random.chance(0.01) && order !== "tidy";
}

function kindAt(random: Random, { name, order, count }: Playlist, index: number): Kind {
  if (name === "Night Ferry" && index < 20 && order !== "tidy") return FERRY_ODDITIES[index] ?? "track";
  const draw = random.float();
  if (name === "Episodes and songs") return draw < 0.5 ? "episode" : "track";
  if (order === "catalogue" || order === "tidy" || count < 20) return "track";
  if (draw < 0.006) return "local";
  if (draw < 0.012) return "gone";
  if (draw < 0.016) return "episode";
  return draw < 0.017 ? "hole" : "track";
}

type Place = { random: Random; seed: number; catalogue: Catalogue; playlist: Playlist; index: number };

function contentOf(kind: Content["kind"], place: Place): Content {
  const { random, catalogue } = place;
  if (kind === "gone") return { kind };
  if (kind === "local") return { kind, file: random.pick(LOCAL_FILES) };
  if (kind === "episode") return { kind, episode: random.pick(catalogue.numbered) };
  return { kind, track: trackAt(place) };
}

function trackAt({ random, seed, catalogue, playlist, index }: Place): Track {
  const { tracks } = catalogue;
  if (playlist.order === "catalogue") return elementAt(tracks, index % tracks.length);
  const featured = playlist.name === "Night Ferry" ? FEATURED[index] : undefined;
  const found = featured && tracks.find((track) => track.title === featured.title && track.number === 1);
  const tangled = playlist.order === "tangled" && tangledTrack(seed, catalogue, playlist.id, index);
  return found || tangled || random.pick(tracks);
}

function addedAt(random: Random, { count }: Playlist, index: number): string {
  const step = (LAST_ADDED - FIRST_ADDED) / Math.max(count, 1);
  const at = FIRST_ADDED + step * index + random.float() * step * 0.9;
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

const LOCAL_FILES: readonly LocalFile[] = [
  { artist: "Own recording", album: "", title: "Ferry horn, take 3", seconds: 41 },
  { artist: "Ida & Jonas", album: "Kitchen tapes", title: "Song for the boiler (demo)", seconds: 187 },
  { artist: "", album: "", title: "録音 0007.m4a", seconds: 612 },
];
