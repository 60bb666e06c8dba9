import "server-only";
import { decode } from "html-entities";
import type {
  EntriesView,
  EntryKind,
  EntryView,
  PlaylistKind,
  PlaylistPageView,
  PlaylistView,
} from "../api/types";
import { allowedLink } from "../spotify/allowed-urls";
import type { RawEntries, RawEntry, RawPlaylist, RawPlaylistPage } from "../spotify/schemas";
import { LARGE, TILE, toImage, toTrack, toUrl } from "./common-mappers";

function kindOf(raw: RawPlaylist, ownId: string): PlaylistKind {
  if (raw.collaborative) return "shared";
  return raw.owner?.id === ownId ? "own" : "followed";
}

/**
 * @param ownId the profile's `id`, which owners are named by (not `account_id`).
 * Descriptions come with HTML entities; they are decoded once and shown as text only.
 */
export function toPlaylist(raw: RawPlaylist, ownId: string): PlaylistView {
  return {
    id: raw.id,
    name: raw.name,
    description: decode(raw.description ?? ""),
    image: toImage(raw.images, TILE),
    owner: {
      id: raw.owner?.id ?? "",
      name: raw.owner?.display_name || raw.owner?.id || "",
      url: allowedLink(raw.owner?.external_urls?.spotify),
    },
    kind: kindOf(raw, ownId),
    isPublic: raw.public ?? null,
    total: (raw.items ?? raw.tracks)?.total ?? null,
    snapshot: raw.snapshot_id,
    url: toUrl(raw.external_urls),
  };
}

/** A playlist with its first entries; hidden where Spotify left the contents out. */
export function toPlaylistPage(
  raw: RawPlaylistPage,
  ownId: string,
): { playlist: PlaylistPageView; first: EntriesView | null } {
  const contents = raw.items ?? raw.tracks;
  const playlist = { ...toPlaylist(raw, ownId), image: toImage(raw.images, LARGE) };
  return {
    playlist: { ...playlist, contents: contents ? "open" : "hidden", readerId: ownId },
    first: contents ? toEntries(contents, 0) : null,
  };
}

function entryKind(raw: RawEntry): EntryKind {
  const item = raw.item ?? raw.track;
  if (!item) return "gone";
  if (raw.is_local || item.is_local) return "local";
  return item.type === "episode" ? "episode" : "track";
}

function toEntry(raw: RawEntry | null, position: number): EntryView {
  if (!raw) return { position, kind: "gone", addedAt: null, addedBy: null, uri: null, track: null };
  const item = raw.item ?? raw.track;
  return {
    position,
    kind: entryKind(raw),
    addedAt: raw.added_at ?? null,
    addedBy: raw.added_by?.id || null,
    uri: item?.uri ?? null,
    track: item ? toTrack(item) : null,
  };
}

/** A run of entries. Places stay counted where an entry could not be read, and so does what is there beyond the total. */
export function toEntries(raw: RawEntries, offset: number): EntriesView {
  const entries = raw.items.map((entry, index) => toEntry(entry, offset + index));
  const seen = entries.length > 0 ? offset + entries.length : 0;
  return { offset, total: Math.max(raw.total ?? offset, seen), entries };
}
