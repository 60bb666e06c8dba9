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
import { toOneLine } from "../visible-text";
import { LARGE_WIDTH_PX, TILE_WIDTH_PX, toImage, toTrack, toUrl } from "./mappers";

const COMMENT = /<!--.*?-->/gs;
/** A tag begins with a letter, so that "<3" is text. Its attributes may contain ">" in quotes. */
const TAG = /<\/?([a-z][a-z0-9]*)(?:"[^"]*"|'[^']*'|[^'"<>])*>/gi;
const LINE_TAGS = /^(?:br|p|div|li|ul|ol|h[1-6])$/i;

/**
 * Returns the text of a description that Spotify sends as HTML: without tags, with entities decoded once, on one line. The result
 * is shown only as text. Spotify stores the text "null" for a playlist that was created without a description.
 */
export function toDescription(html: string | null | undefined): string {
  const untagged = (html ?? "")
    .replace(COMMENT, "")
    .replace(TAG, (_, name: string) => (LINE_TAGS.test(name) ? " " : ""));
  const text = toOneLine(decode(untagged));
  return text === "null" ? "" : text;
}

function kindOf(raw: RawPlaylist, ownId: string): PlaylistKind {
  if (raw.collaborative) return "shared";
  return raw.owner?.id === ownId ? "own" : "followed";
}

/**
 * Converts a playlist.
 * @param ownId the `id` of the user's profile, not its `account_id`: owners have this `id`.
 */
export function toPlaylist(raw: RawPlaylist, ownId: string): PlaylistView {
  return {
    id: raw.id,
    name: raw.name,
    description: toDescription(raw.description),
    image: toImage(raw.images, TILE_WIDTH_PX),
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

/** Converts a playlist with its first items. It is hidden when Spotify omits the items. */
export function toPlaylistPage(
  raw: RawPlaylistPage,
  ownId: string,
): { playlist: PlaylistPageView; first: EntriesView | null } {
  const contents = raw.items ?? raw.tracks;
  const playlist = { ...toPlaylist(raw, ownId), image: toImage(raw.images, LARGE_WIDTH_PX) };
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

/** Converts a page of items. Invalid items keep their positions. The total is at least the number of items seen. */
export function toEntries(raw: RawEntries, offset: number): EntriesView {
  const entries = raw.items.map((entry, index) => toEntry(entry, offset + index));
  const seen = entries.length > 0 ? offset + entries.length : 0;
  return { offset, total: Math.max(raw.total ?? offset, seen), entries };
}
