import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { randomFrom } from "@/lib/testing/random";
import { makeGone, makeList, makeRecord } from "@/lib/testing/records";
import type { RecordView } from "../api/types";
import { attachment } from "./file-names";
import { DEFAULT_OPTIONS, EXPORT_FORMATS, type ExportFormat, loadWriter } from "./formats";

const local = makeRecord({ position: 1, kind: "local", uri: "spotify:local:a:b:c:1", isrc: null });
const RECORDS = [makeRecord(), local, makeGone(2)];

async function write(
  format: ExportFormat,
  records: readonly RecordView[],
  list = makeList(),
): Promise<string> {
  const writer = (await loadWriter({ ...DEFAULT_OPTIONS, format }))(list);
  // In two parts, as a stream would.
  return writer.begin() + writer.add(records.slice(0, 1)) + writer.add(records.slice(1)) + writer.end();
}

describe("a JSON backup of a playlist", () => {
  it("loses nothing", async () => {
    const read = JSON.parse(await write("json", RECORDS));
    expect(read).toMatchObject({
      ...makeList(),
      format: "tonearm-playlist",
      version: 1,
      count: 3,
      complete: true,
    });
    expect(read.entries).toEqual(RECORDS.map((record) => ({ ...record, local: record.kind === "local" })));
  });

  it("of an empty playlist is valid", async () => {
    expect(JSON.parse(await write("json", []))).toMatchObject({ entries: [], count: 0, complete: true });
  });

  it.each(["json", "jspf"] as const)("as %s is not valid when its end is missing", async (format) => {
    const writer = (await loadWriter({ ...DEFAULT_OPTIONS, format }))(makeList());
    const cut = writer.begin() + writer.add(RECORDS);
    expect(() => JSON.parse(cut)).toThrow();
  });
});

describe("an M3U8 playlist", () => {
  it("has a title and a link for each song, and a comment for what has none", async () => {
    expect(await write("m3u8", [makeRecord({ name: "a\nb", durationMs: null }), ...RECORDS.slice(1)])).toBe(
      "#EXTM3U\n#PLAYLIST:Sunday\n#EXTINF:-1,Ada - a b\n" +
        "https://open.spotify.com/track/6rTq9Wm2Xc4Vb7Nz1Kp5Ls\n" +
        "# 2: Ada - Slow Harbour\n# 3: no longer on Spotify\n",
    );
  });
});

describe("a JSPF playlist", () => {
  it("has links as arrays and the ISRC in an extension", async () => {
    const { playlist } = JSON.parse(await write("jspf", RECORDS));
    const link = "https://open.spotify.com/track/6rTq9Wm2Xc4Vb7Nz1Kp5Ls";
    expect(playlist).toMatchObject({ title: "Sunday", creator: "Ida" });
    expect(playlist.track).toHaveLength(3);
    expect(playlist.track[0]).toMatchObject({ location: [link], identifier: [link], duration: 214_000 });
    expect(playlist.track[0].extension["urn:x-tonearm:track"].isrc).toBe("GBXYZ2400017");
  });
});

describe("an XSPF playlist", () => {
  const parser =
    "import sys,json\nfrom xml.etree import ElementTree as E\nr=E.fromstring(sys.stdin.buffer.read())\n" +
    "n='{http://xspf.org/ns/0/}'\nprint(json.dumps([[t.findtext(n+'title') for t in r.iter(n+'track')],r.findtext(n+'annotation')]))";
  const hasPython = spawnSync("python3", ["-V"]).error === undefined;

  it.skipIf(!hasPython)("is well-formed XML with the same texts, whatever the names", async () => {
    const random = randomFrom(3);
    const letter = () => String.fromCharCode(Math.floor(random() * 0x10000));
    const names = Array.from(
      { length: 500 },
      () => `<&"'>\r]]>${Array.from({ length: 8 }, letter).join("")}a`,
    );
    const records = names.map((name, position) => makeRecord({ position, name }));
    const { stdout, stderr } = spawnSync("python3", ["-c", parser], {
      input: await write("xspf", records),
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    // What XML 1.0 cannot hold (https://www.w3.org/TR/xml/#charsets).
    const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
    const [titles, annotation] = JSON.parse(stdout);
    expect(annotation).toBe("Slow & <soft>");
    expect(titles).toEqual(names.map((name) => name.replace(forbidden, "")));
  });

  it("keeps the place of what is gone", async () => {
    expect((await write("xspf", RECORDS)).match(/<track>/g)).toHaveLength(3);
  });
});

describe("plain text", () => {
  it("has a line for each song with a name, or with a link", async () => {
    expect(await write("txt", RECORDS)).toBe("Ada - Slow Harbour\nAda - Slow Harbour\n");
    const links = (await loadWriter({ ...DEFAULT_OPTIONS, format: "txt", text: "links" }))(makeList());
    expect(links.add(RECORDS)).toBe("https://open.spotify.com/track/6rTq9Wm2Xc4Vb7Nz1Kp5Ls\n");
  });
});

it.each(EXPORT_FORMATS)("an empty playlist as %s is a complete file", async (format) => {
  expect(typeof (await write(format, []))).toBe("string");
});

it("the header of a download has an ASCII name and the real one", () => {
  expect(attachment('Café "1" 🎵.csv')).toBe(
    `attachment; filename="Cafe _1_ __.csv"; filename*=UTF-8''Caf%C3%A9%20%221%22%20%F0%9F%8E%B5.csv`,
  );
});
