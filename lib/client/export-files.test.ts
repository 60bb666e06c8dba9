import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { makeGone, makeList, makeRecord } from "@/lib/testing/records";
import { DEFAULT_OPTIONS, type ExportOptions } from "../export/formats";
import { buildExport } from "./export-files";
import type { ExportItem, ExportRequest } from "./export-request";
import { memoryStore } from "./export-store";

const saved: ExportItem = {
  list: makeList({ kind: "albums", id: "albums", name: "Albums", uri: null, owner: null }),
  total: 1,
};
const items: ExportItem[] = [
  { list: makeList({ id: "a", name: "Mix" }), total: 2 },
  { list: makeList({ id: "b", name: "mix" }), total: 0 },
  { list: makeList({ id: "c", name: "Gone" }), total: 5 },
  saved,
];
const followed = [
  {
    id: "f",
    name: "=Theirs",
    owner: "Bea",
    url: "https://open.spotify.com/playlist/f",
    reason: "followed" as const,
  },
];

async function build(request: Partial<ExportRequest>, options: Partial<ExportOptions> = {}) {
  const store = memoryStore();
  const progress = {
    request: {
      account: "a",
      fileName: "tonearm",
      items,
      followed,
      options: { ...DEFAULT_OPTIONS, ...options },
      isArchive: true,
      fromCopy: false,
      ...request,
    },
    calls: 0,
    blockedUntil: null,
    unreadable: ["c"],
  };
  const page = { total: 2, next: null, after: null, snapshot: "s1" };
  await store.savePage("a", 0, { ...page, records: [makeRecord(), makeGone(1)] }, progress);
  await store.savePage("b", 0, { ...page, records: [] }, progress);
  await store.savePage(
    "albums",
    0,
    { ...page, snapshot: null, records: [makeRecord({ kind: "album" })] },
    progress,
  );
  const file = await buildExport(progress, store, { id: "ida", name: "Ida" });
  const bytes = new Uint8Array(await file.blob.arrayBuffer());
  return { ...file, files: file.name.endsWith(".zip") ? unzipSync(bytes) : {} };
}

describe("an archive", () => {
  it("has a file for each list that was read, and the links of the others", async () => {
    const { files, name, summary } = await build({});
    expect(name).toBe("tonearm.zip");
    expect(Object.keys(files)).toEqual([
      "playlists/Mix.csv",
      "playlists/mix (2).csv",
      "library/Albums.csv",
      "links-only.csv",
    ]);
    expect(strFromU8(files["links-only.csv"] ?? new Uint8Array())).toBe(
      'Playlist Name,Owner,Playlist URL\r\n"\'=Theirs",Bea,https://open.spotify.com/playlist/f\r\n' +
        "Gone,Ida,https://open.spotify.com/playlist/c\r\n",
    );
    expect(summary).toEqual({
      playlists: 2,
      items: 2,
      saved: [{ kind: "albums", count: 1 }],
      local: 0,
      gone: 1,
      followed: 1,
      unreadable: ["Gone"],
    });
  });

  it("of a backup has a manifest with the counts and hashes of its files", async () => {
    const { files } = await build({}, { format: "json" });
    const manifest = JSON.parse(strFromU8(files["manifest.json"] ?? new Uint8Array()));
    expect(manifest).toMatchObject({
      format: "tonearm-backup",
      version: 1,
      account: { id: "ida", name: "Ida" },
      files: [
        { path: "playlists/a.json", count: 2 },
        { path: "playlists/b.json", count: 0 },
        { path: "library/albums.json", kind: "albums", count: 1 },
      ],
      omitted: [
        { id: "f", reason: "followed" },
        { id: "c", reason: "unreadable" },
      ],
    });
    for (const { path, sha256 } of manifest.files) {
      const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(files[path] ?? []));
      expect(sha256).toBe(Buffer.from(digest).toString("hex"));
    }
    expect(JSON.parse(strFromU8(files["playlists/a.json"] ?? new Uint8Array()))).toMatchObject({
      snapshot: "s1",
      count: 2,
    });
  });
});

describe("a single file", () => {
  it("has only the selected positions", async () => {
    const [first] = items;
    const wanted = first ? [{ ...first, positions: [1] }] : [];
    const { blob, name } = await build({ items: wanted, isArchive: false, fileName: "Mix" });
    expect(name).toBe("Mix.csv");
    expect((await blob.text()).split("\r\n")[1]).toContain(",2,unknown,");
  });

  it("of several lists has one header", async () => {
    const csv = { preset: "tunemymusic", delimiter: "comma" } as const;
    const { blob } = await build({ isArchive: false }, { csv });
    expect((await blob.text()).match(/Track name/g)).toHaveLength(1);
  });
});
