import "server-only";
import type { RecordView } from "../api/types";
import type {
  RawRecordAlbum,
  RawRecordAudiobook,
  RawRecordEntry,
  RawRecordItem,
  RawRecordRef,
  RawRecordSaved,
  RawRecordShow,
} from "../spotify/record-schemas";

type Ref = RecordView["artists"][number];

/** A place in a list whose item Spotify no longer has, or sent in a form that cannot be read. */
const UNKNOWN = {
  kind: "unknown",
  uri: null,
  name: "",
  artists: [],
  album: null,
  durationMs: null,
  isrc: null,
  addedAt: null,
  addedBy: null,
  discNumber: null,
  trackNumber: null,
  explicit: false,
} as const satisfies Omit<RecordView, "position">;

function toRef({ name, uri }: { name: string; uri?: string | null }): Ref {
  return { name, uri: uri || null };
}

function toRefs(all: readonly ({ name: string; uri?: string | null } | null)[] | null | undefined): Ref[] {
  return (all ?? []).filter((one) => one !== null).map(toRef);
}

function toAlbum(raw: RawRecordAlbum): RecordView["album"] {
  return { ...toRef(raw), artists: toRefs(raw.artists), releaseDate: raw.release_date ?? null };
}

/** Returns an episode's show, or a chapter's book, with the date of the episode. */
function toSource({ show, audiobook, release_date }: RawRecordItem): RecordView["album"] {
  const source = show ?? audiobook;
  return source ? { ...toRef(source), artists: [], releaseDate: release_date ?? null } : null;
}

function creatorsOf({ artists, show, audiobook }: RawRecordItem): Ref[] {
  return toRefs(artists ?? audiobook?.authors ?? (show ? [show] : []));
}

function kindOf(item: RawRecordItem, isLocal: boolean): RecordView["kind"] {
  if (isLocal) return "local";
  return item.type === "episode" || item.show ? "episode" : "track";
}

function itemFields(raw: RawRecordItem, isLocal = false) {
  return {
    kind: kindOf(raw, isLocal || raw.is_local === true),
    uri: raw.uri || null,
    name: raw.name,
    artists: creatorsOf(raw),
    album: raw.album ? toAlbum(raw.album) : toSource(raw),
    durationMs: raw.duration_ms ?? null,
    isrc: raw.external_ids?.isrc || null,
    discNumber: raw.disc_number || null,
    trackNumber: raw.track_number || null,
    explicit: raw.explicit ?? false,
  };
}

/** Converts an item of a playlist. One that Spotify no longer has keeps its position, date and adder. */
export function toEntryRecord(raw: RawRecordEntry | null, position: number): RecordView {
  const item = raw?.item ?? raw?.track;
  return {
    ...UNKNOWN,
    ...(item && itemFields(item, raw?.is_local === true)),
    position,
    addedAt: raw?.added_at ?? null,
    addedBy: raw?.added_by?.id || null,
  };
}

function albumFields(raw: RawRecordAlbum) {
  const album = toAlbum(raw);
  return { kind: "album" as const, ...toRef(raw), artists: album?.artists ?? [], album };
}

function showFields(raw: RawRecordShow) {
  const artists = raw.publisher ? [{ name: raw.publisher, uri: null }] : [];
  return { kind: "show" as const, ...toRef(raw), artists, explicit: raw.explicit ?? false };
}

function audiobookFields(raw: RawRecordAudiobook) {
  const explicit = raw.explicit ?? false;
  return { kind: "audiobook" as const, ...toRef(raw), artists: toRefs(raw.authors), explicit };
}

function savedFields(raw: RawRecordSaved): Partial<RecordView> {
  if ("audiobook" in raw && raw.audiobook) return audiobookFields(raw.audiobook);
  if ("album" in raw && raw.album) return albumFields(raw.album);
  if ("show" in raw && raw.show) return showFields(raw.show);
  if ("episode" in raw && raw.episode) return { ...itemFields(raw.episode), kind: "episode" };
  return "track" in raw && raw.track ? itemFields(raw.track) : {};
}

/** Converts a saved item of any kind. */
export function toSavedRecord(raw: RawRecordSaved | null, position: number): RecordView {
  return { ...UNKNOWN, ...(raw && savedFields(raw)), position, addedAt: raw?.added_at ?? null };
}

/** Converts a followed artist. */
export function toArtistRecord(raw: RawRecordRef | null, position: number): RecordView {
  return { ...UNKNOWN, ...(raw && { kind: "artist" as const, ...toRef(raw) }), position };
}
