import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { createFileNames, safeFileName } from "./file-names";
import { createZip } from "./zip-writer";

const HOSTILE = [
  "Mix",
  "mix",
  "mix (2)",
  "CON",
  "con.txt",
  "nul",
  "COM1",
  "lpt¹",
  "a/b",
  "..\\..\\x",
  "../../etc/passwd",
  "C:\\x",
  "🎵👩‍🎤",
  "x".repeat(300),
  "👩‍🎤".repeat(100),
  "é".repeat(200),
  "e\u0301",
  "é",
  "",
  "...",
  " . ",
  "end. ",
  "\u202Egpj.exe",
  "\0\t\r\n",
  "\uD800half",
  "שלום",
  'say "hi" <now>?|*:',
  "ß",
  "SS",
  "İ",
];
const NAMES = Array.from({ length: 300 }, (_, index) => HOSTILE[index % HOSTILE.length] ?? "");

const createPath = createFileNames();
const files = NAMES.map((name, index) => ({
  path: createPath(name, `id${index}`, "csv"),
  text: `${index} ${name}`,
}));

const zip = createZip(Date.UTC(2026, 10, 20));
for (const { path, text } of files) zip.file(path, text);
const archive = Buffer.concat(zip.finish());

const folder = mkdtempSync(join(tmpdir(), "zip-"));
const archivePath = join(folder, "a.zip");
writeFileSync(archivePath, archive);
afterAll(() => rmSync(folder, { recursive: true }));

const has = (program: string) => spawnSync(program, ["-h"]).error === undefined;

describe("an archive of 300 hostile names", () => {
  it("has 300 files, whose names stay unique without case", () => {
    expect(new Set(files.map(({ path }) => path.toLowerCase())).size).toBe(300);
    expect(new Set(files.map(({ path }) => path.toUpperCase())).size).toBe(300);
  });

  it("reads back to the same texts", () => {
    const read = unzipSync(archive);
    expect(Object.keys(read)).toHaveLength(300);
    for (const { path, text } of files)
      expect(strFromU8(read[path] ?? new Uint8Array())).toBe(text.toWellFormed());
  });

  it.skipIf(!has("unzip"))("is whole for unzip", () => {
    const report = execFileSync("unzip", ["-t", archivePath], { encoding: "utf8", maxBuffer: 1e7 });
    expect(report).toContain("No errors detected");
    expect(report.match(/ OK$/gm)).toHaveLength(300);
  });

  it.skipIf(!has("python3"))("is whole for Python, with the same names", () => {
    const script =
      "import sys,json,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nprint(json.dumps([z.testzip(), z.namelist()]))";
    const report = execFileSync("python3", ["-c", script, archivePath], { encoding: "utf8" });
    expect(JSON.parse(report)).toEqual([null, files.map(({ path }) => path)]);
  });
});

describe("a file name", () => {
  it.each([
    ["a/b", "a_b"],
    ["CON", "_CON"],
    ["nul.txt", "_nul.txt"],
    ["Console", "Console"],
    ["end. . ", "end"],
    ["...", "id"],
    ["", "id"],
    ["e\u0301", "é"],
    ["a\tb", "a_b"],
    ["\u202Egpj", "_gpj"],
  ])("of %j is %j", (name, file) => {
    expect(safeFileName(name, "id")).toBe(file);
  });

  it("is at most 100 characters and 200 bytes long, cut between whole characters", () => {
    expect([...safeFileName("x".repeat(300), "id")]).toHaveLength(100);
    const singers = safeFileName("👩‍🎤".repeat(50), "id");
    expect(Buffer.byteLength(singers)).toBeLessThanOrEqual(200);
    expect(singers).toBe("👩‍🎤".repeat(singers.length / "👩‍🎤".length));
  });
});
