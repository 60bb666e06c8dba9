import Papa from "papaparse";
import type { RecordView } from "../api/types";
import { artistNames, type ExportList, isNamed, type ListWriter } from "./export-list";

/** Column sets: everything, or what other services read. */
export const CSV_PRESETS = ["full", "services", "tunemymusic"] as const;
export type CsvPreset = (typeof CSV_PRESETS)[number];

export const CSV_DELIMITERS = { comma: ",", semicolon: ";" } as const;
export type CsvDelimiter = keyof typeof CSV_DELIMITERS;

export type CsvOptions = {
  preset: CsvPreset;
  delimiter: CsvDelimiter;
  /** Whether texts that a spreadsheet would run as formulas stay as they are. For readers that are no spreadsheets. */
  isRaw?: boolean;
};

/**
 * Places where a spreadsheet would find a formula (OWASP CSV Injection): a character that begins one, after any number of
 * apostrophes, at the start of a cell. Also after a separator or line break inside it: a spreadsheet that splits by another
 * separator ignores the quotes around the cell.
 */
const FORMULA = /(?<=^|[,;\t\r\n])'*(?=[=+\-@\t\r\n\0＝＋－＠])/g;

/** Puts one apostrophe before each formula. Taking one off at the same places restores the text exactly. */
function neutralise(cell: Cell): Cell {
  return typeof cell === "string" ? cell.replace(FORMULA, "'$&") : cell;
}

/** Without it, Excel does not decode a file as UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";
const NEWLINE = "\r\n";

/** The columns of exportify.app in its order, which importers know, and five of our own. */
const FULL_COLUMNS = [
  "Track URI",
  "Track Name",
  "Artist URI(s)",
  "Artist Name(s)",
  "Album URI",
  "Album Name",
  "Album Artist URI(s)",
  "Album Artist Name(s)",
  "Album Release Date",
  "Album Image URL",
  "Disc Number",
  "Track Number",
  "Track Duration (ms)",
  "Track Preview URL",
  "Explicit",
  "Popularity",
  "ISRC",
  "Added By",
  "Added At",
  "Playlist Name",
  "Playlist URI",
  "Position",
  "Type",
  "Local",
];

type Cell = string | number | boolean | null;
type Ref = RecordView["artists"][number];

/** Joins names as exportify.app does: a comma inside a name gets a backslash. */
function joined(names: readonly string[]): string {
  return names.map((name) => name.replaceAll(",", "\\,")).join(", ");
}

const namesOf = (refs: readonly Ref[]) => joined(refs.map(({ name }) => name));
const urisOf = (refs: readonly Ref[]) => refs.flatMap(({ uri }) => uri ?? []).join(", ");

function fullRow(record: RecordView, list: ExportList): Cell[] {
  const { artists, album, addedBy } = record;
  return [
    record.uri,
    record.name,
    urisOf(artists),
    namesOf(artists),
    album?.uri ?? null,
    album?.name ?? null,
    urisOf(album?.artists ?? []),
    namesOf(album?.artists ?? []),
    album?.releaseDate ?? null,
    null,
    record.discNumber,
    record.trackNumber,
    record.durationMs,
    null,
    record.explicit,
    null,
    record.isrc,
    addedBy === null ? null : `spotify:user:${addedBy}`,
    record.addedAt,
    list.name,
    list.uri,
    record.position + 1,
    record.kind === "local" ? "track" : record.kind,
    record.kind === "local",
  ];
}

/** Returns the bare id of a Spotify URI, which TuneMyMusic has in its last column. */
function idOf(uri: string | null): string | null {
  return /^spotify:\w+:([0-9A-Za-z]{22})$/.exec(uri ?? "")?.[1] ?? null;
}

type Preset = {
  columns: string[];
  row: (record: RecordView, list: ExportList) => Cell[];
  isNamedOnly: boolean;
};

const presets: Record<CsvPreset, Preset> = {
  full: { columns: FULL_COLUMNS, row: fullRow, isNamedOnly: false },
  services: {
    columns: ["title", "artist", "album", "isrc"],
    row: (record) => [record.name, artistNames(record), record.album?.name ?? null, record.isrc],
    isNamedOnly: true,
  },
  tunemymusic: {
    columns: ["Track name", "Artist name", "Album", "Playlist name", "Type", "ISRC", "Spotify - id"],
    row: (record, list) => [
      record.name,
      artistNames(record),
      record.album?.name ?? null,
      list.name,
      list.kind === "playlist" ? "Playlist" : "Favorite",
      record.isrc,
      idOf(record.uri),
    ],
    isNamedOnly: true,
  },
};

function toLines(rows: readonly Cell[][], { delimiter, isRaw }: CsvOptions): string {
  if (rows.length === 0) return "";
  const cells = isRaw ? rows : rows.map((row) => row.map(neutralise));
  const text = Papa.unparse([...cells], {
    delimiter: CSV_DELIMITERS[delimiter],
    newline: NEWLINE,
    quotes: (value: unknown) => /^'|[,;\t]/.test(String(value ?? "")),
  });
  return text + NEWLINE;
}

/**
 * Returns a writer of CSV (RFC 4180) with a byte order mark. The full columns keep a row for each place of the list;
 * those for other services leave out items without a name.
 */
export function csvWriter(list: ExportList, options: CsvOptions): ListWriter {
  const { columns, row, isNamedOnly } = presets[options.preset];
  return {
    begin: () => BYTE_ORDER_MARK + toLines([columns], options),
    add: (records) => {
      const kept = isNamedOnly ? records.filter(isNamed) : records;
      return toLines(
        kept.map((record) => row(record, list)),
        options,
      );
    },
    end: () => "",
  };
}

/** Returns rows as CSV with the same rules. */
export function toCsv(rows: readonly string[][]): string {
  return BYTE_ORDER_MARK + toLines(rows, { preset: "full", delimiter: "comma" });
}
