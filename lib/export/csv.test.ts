import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { randomFrom } from "@/lib/testing/random";
import { makeGone, makeList, makeRecord } from "@/lib/testing/records";
import type { RecordView } from "../api/types";
import { CSV_DELIMITERS, type CsvDelimiter, type CsvPreset, csvWriter } from "./csv";
import type { ExportList } from "./export-list";

const FORMULA_CHARACTERS = ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠"];
const FORMULA_START = /^[=+\-@\t\r\n\0＝＋－＠]/;
/** Pieces of hostile names. */
const PIECES = [
  ...FORMULA_CHARACTERS,
  "'",
  "''",
  '"',
  ",",
  ";",
  "\\",
  "\r\n",
  " ",
  "ID",
  "a",
  "É",
  "🎵👩‍🎤",
  "שלום",
  "\u202E",
  "\uFEFF",
];

function write(
  records: RecordView[],
  preset: CsvPreset,
  delimiter: CsvDelimiter = "comma",
  list = makeList(),
) {
  const writer = csvWriter(list, { preset, delimiter });
  return writer.begin() + writer.add(records) + writer.end();
}

/** One apostrophe before each formula is taken off, which restores each text. */
const NEUTRALISED = /(?<=^|[,;\t\r\n])'('*)(?=[=+\-@\t\r\n\0＝＋－＠])/g;

function parseCsv(text: string): string[][] {
  const rows = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { skipEmptyLines: true }).data;
  return rows.map((row) => row.map((cell) => cell.replace(NEUTRALISED, "$1")));
}

/** Splits a file by RFC 4180 alone, so that the check does not depend on the library that wrote it. */
function cellsOf(text: string, delimiter: string): string[] {
  const escaped = delimiter === "," ? "," : ";";
  const cell = new RegExp(`("(?:[^"]|"")*"|[^"${escaped}\\r\\n]*)(?:${escaped}|\\r\\n)`, "gy");
  return [...text.slice(1).matchAll(cell)].map(([, value = ""]) =>
    value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value,
  );
}

describe("a CSV of 10,000 rows of hostile names", () => {
  const random = randomFrom(7);
  const pick = () => PIECES[Math.floor(random() * PIECES.length)] ?? "";
  const text = () => Array.from({ length: Math.floor(random() * 6) }, pick).join("");
  const titles = Array.from({ length: 10_000 }, (_, index) => ({ title: text(), artist: text(), index }));
  const records = titles.map(({ title, artist, index }) =>
    makeRecord({ position: index, name: title, artists: [{ name: artist, uri: null }], isrc: text() }),
  );

  it.each(["comma", "semicolon"] as const)("with a %s reads back to the same texts", (delimiter) => {
    const [, ...rows] = parseCsv(write(records, "full", delimiter));
    const artistOf = (artist: string) => artist.replaceAll(",", "\\,");
    expect(rows.map((row) => [row[1], row[3], row[16], row[21]])).toEqual(
      records.map(({ name, artists, isrc, position }) => [
        name,
        artistOf(artists[0]?.name ?? ""),
        isrc,
        `${position + 1}`,
      ]),
    );
  });

  it.each(["comma", "semicolon"] as const)("with a %s has no cell that a spreadsheet runs", (delimiter) => {
    const cells = cellsOf(write(records, "full", delimiter), CSV_DELIMITERS[delimiter]);
    expect(cells).toHaveLength(24 * 10_001);
    expect(cells.filter((cell) => FORMULA_START.test(cell))).toEqual([]);
    // A spreadsheet that splits by another separator, and then takes the quotes for text.
    const parts = cells.flatMap((cell) => cell.split(/[,;\t\r\n]/));
    expect(parts.filter((part) => FORMULA_START.test(part))).toEqual([]);
  });
});

describe("a CSV with all columns", () => {
  it("has those of exportify.app in its order, then our own, whatever the language", () => {
    const [header] = parseCsv(write([], "full"));
    expect(header?.join(", ")).toBe(
      "Track URI, Track Name, Artist URI(s), Artist Name(s), Album URI, Album Name, Album Artist URI(s), " +
        "Album Artist Name(s), Album Release Date, Album Image URL, Disc Number, Track Number, " +
        "Track Duration (ms), Track Preview URL, Explicit, Popularity, ISRC, Added By, Added At, " +
        "Playlist Name, Playlist URI, Position, Type, Local",
    );
  });

  it("keeps a row for what is gone and for local files", () => {
    const local = makeRecord({ position: 1, kind: "local", uri: "spotify:local:a:b:c:1", isrc: null });
    const [, ...rows] = parseCsv(write([makeGone(0), local], "full"));
    expect(rows.map((row) => [row[0], row[1], ...row.slice(21)])).toEqual([
      ["", "", "1", "unknown", "false"],
      ["spotify:local:a:b:c:1", "Slow Harbour", "2", "track", "true"],
    ]);
  });

  it("separates several artists by commas, and marks a comma in a name", () => {
    const artists = [
      { name: "Tyler, The Other", uri: "spotify:artist:1" },
      { name: "Bea", uri: "spotify:artist:2" },
    ];
    const [, row] = parseCsv(write([makeRecord({ artists })], "full"));
    expect([row?.[2], row?.[3]]).toEqual(["spotify:artist:1, spotify:artist:2", "Tyler\\, The Other, Bea"]);
  });

  it("begins with a byte order mark and ends every row with CR LF", () => {
    const text = write([makeRecord()], "full");
    expect(text.startsWith("\uFEFFTrack URI,")).toBe(true);
    expect(text.split("\r\n")).toHaveLength(3);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });
});

describe("a CSV for other services", () => {
  const album: ExportList = makeList({ name: "-" });

  it("has title, artist, album and ISRC, and no rows without a title", () => {
    expect(write([makeRecord(), makeGone(1)], "services")).toBe(
      "\uFEFFtitle,artist,album,isrc\r\nSlow Harbour,Ada,Low Tide,GBXYZ2400017\r\n",
    );
  });

  it("for TuneMyMusic has its seven columns with the bare id", () => {
    expect(write([makeRecord()], "tunemymusic", "comma", album)).toBe(
      "\uFEFFTrack name,Artist name,Album,Playlist name,Type,ISRC,Spotify - id\r\n" +
        'Slow Harbour,Ada,Low Tide,"\'-",Playlist,GBXYZ2400017,6rTq9Wm2Xc4Vb7Nz1Kp5Ls\r\n',
    );
  });

  it("makes a formula harmless that another separator would split off", () => {
    expect(write([makeRecord({ name: "a;=b" })], "services")).toContain(`"a;'=b"`);
  });

  it("keeps formulas only when asked to", () => {
    const writer = csvWriter(makeList(), { preset: "services", delimiter: "comma", isRaw: true });
    expect(writer.add([makeRecord({ name: "=1" })])).toMatch(/^=1,/);
  });
});
