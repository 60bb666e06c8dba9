import type { ExportablePlaylist, ExportOpening } from "@/app/_components/exports";
import type { LibraryRecordKind } from "@/lib/api/types";
import {
  callsOf,
  type ExportItem,
  type ExportRequest,
  libraryItem,
  omissionOf,
  playlistItem,
} from "@/lib/client/export-request";
import type { ExportOptions } from "@/lib/export/formats";
import type { CopiedLists } from "@/lib/local-library/export-copy";
import { playlistIdOf } from "@/lib/local-library/library-types";

/** What is exported. */
export type ExportScope = "playlist" | "selection" | "playlists" | "library" | "all" | "saved" | "everything";

/** The lists of a library in the order of its page. */
export const LIBRARY_LISTS = ["tracks", "albums", "artists", "shows", "episodes", "audiobooks"] as const;

/** Returns the choices of an export, the wanted one first. */
export function scopesOf({ playlist, positions, playlists, library }: ExportOpening): ExportScope[] {
  return [
    ...(positions ? (["selection"] as const) : []),
    ...(playlist ? (["playlist"] as const) : []),
    ...(playlists ? (["playlists"] as const) : []),
    ...(library ? (["library"] as const) : []),
    "all",
    "saved",
    "everything",
  ];
}

type Content = { items: ExportItem[]; followed: ExportRequest["followed"] };

/** The contents of playlists of others stay at Spotify: of them, only name, owner and link are written. */
function contentOf(playlists: readonly ExportablePlaylist[]): Content {
  const [own, others] = [
    playlists.filter(({ kind }) => kind !== "followed"),
    playlists.filter(({ kind }) => kind === "followed"),
  ];
  return {
    items: own.map((playlist) => playlistItem(playlist)),
    followed: others.map((playlist) => omissionOf(playlist, "followed")),
  };
}

type Chosen = {
  scope: ExportScope;
  opening: ExportOpening;
  /** All playlists; undefined until they are loaded. */
  all: readonly ExportablePlaylist[] | undefined;
  nameOf: (kind: LibraryRecordKind) => string;
};

/** Returns the lists of a choice. */
export function scopeContent({ scope, opening, all = [], nameOf }: Chosen): Content {
  const { playlist, positions, playlists = [], library } = opening;
  const saved = LIBRARY_LISTS.map((kind) => libraryItem(kind, nameOf(kind)));
  const none: Content = { items: [], followed: [] };
  switch (scope) {
    case "playlist":
      return playlist ? { ...none, items: [playlistItem(playlist)] } : none;
    case "selection":
      return playlist ? { ...none, items: [playlistItem(playlist, positions)] } : none;
    case "playlists":
      return contentOf(playlists);
    case "library":
      return library ? { ...none, items: [libraryItem(library, nameOf(library))] } : none;
    case "all":
      return contentOf(all);
    case "saved":
      return { ...none, items: saved };
    case "everything": {
      const { items, followed } = contentOf(all);
      return { items: [...items, ...saved], followed };
    }
  }
}

/** Returns whether a choice is taken from the copy in this browser at first. A single playlist is soon read, as it is now. */
export function prefersCopy(scope: ExportScope): boolean {
  return scope !== "playlist" && scope !== "selection";
}

/** Returns the playlists of the copy in this browser, for an export. */
export function playlistsOfCopy({ playlists }: CopiedLists): ExportablePlaylist[] {
  return playlists.flatMap(({ key, state, name, owner, ...rest }) => {
    const id = playlistIdOf(key);
    if (id === null) return [];
    const { ownerId = "", description = "", isPublic = null, count, version, listedCount } = rest;
    const url = `https://open.spotify.com/playlist/${id}`;
    const kind = state === "link" ? ("followed" as const) : ("own" as const);
    const total = version > 0 ? count : listedCount;
    return [
      { id, name, description, owner: { id: ownerId, name: owner, url: "" }, isPublic, total, kind, url },
    ];
  });
}

/** Returns the playlists of the copy behind those that were added to the library since its sync. */
export function withNew(
  copied: readonly ExportablePlaylist[],
  listed: readonly ExportablePlaylist[],
): ExportablePlaylist[] {
  const known = new Set(copied.map(({ id }) => id));
  return [...listed.filter(({ id }) => !known.has(id)), ...copied];
}

/** Notes which lists the copy has. Selected positions are those of the page, not of the copy. */
export function withCopied(content: Content, { lists }: CopiedLists): Content {
  const items = content.items.map((item) => {
    const copied = item.positions ? undefined : lists.get(item.list.id);
    return copied ? { ...item, total: copied.count, isInCopy: true } : item;
  });
  return { ...content, items };
}

/** Returns when Spotify last confirmed the oldest of the lists that are taken from the copy; null if none is. */
export function ageOf({ items }: Content, { lists }: CopiedLists): number | null {
  const times = items.flatMap(({ isInCopy, list }) =>
    isInCopy ? [lists.get(list.id)?.confirmedAt ?? 0] : [],
  );
  return times.length > 0 ? Math.min(...times) : null;
}

/** Returns whether a choice needs the list of all playlists. */
export function needsPlaylists(scope: ExportScope): boolean {
  return scope === "all" || scope === "everything";
}

/** Returns whether lists become files of one archive. TuneMyMusic takes a single table of all of them. */
export function isArchive({ items }: Content, { format, csv }: ExportOptions, scope: ExportScope): boolean {
  const isOneTable = format === "csv" && csv.preset === "tunemymusic";
  const isOne = items.length === 1 && (scope === "playlist" || scope === "selection" || scope === "library");
  return !isOne && !isOneTable;
}

/** Bytes of an item in each format, measured with names of usual length; an archive takes a third. */
const ITEM_BYTES = { csv: 330, json: 480, m3u8: 100, xspf: 330, jspf: 450, txt: 32 } as const;
const SERVICES_ITEM_BYTES = 75;

/** Returns the expected requests and size of an export. `isKnown` is false if the size of some list is not known. */
export function costOf({ items }: Content, { format, csv }: ExportOptions, isZip: boolean) {
  const count = items.reduce((sum, { total, positions }) => sum + (positions?.length ?? total ?? 0), 0);
  const isShort = format === "csv" && csv.preset !== "full";
  const bytes = count * (isShort ? SERVICES_ITEM_BYTES : ITEM_BYTES[format]);
  return {
    calls: items.reduce((sum, item) => sum + callsOf(item), 0),
    count,
    megabytes: (isZip ? bytes / 3 : bytes) / 1e6,
    isKnown: items.every(({ total }) => total !== null),
  };
}
