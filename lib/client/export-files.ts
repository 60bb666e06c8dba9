import type { ExportList, ListWriter } from "../export/export-list";
import { createFileNames } from "../export/file-names";
import { type ExportFormat, type ExportOptions, loadWriter, MIME_TYPES } from "../export/formats";
import type { BackupFile, BackupOmission } from "../export/json-backup";
import { createSlices } from "../slices";
import type { ExportItem } from "./export-request";
import type { ExportProgress, ExportStore } from "./export-store";

/** What an export contains, for its last screen. */
export type ExportSummary = {
  playlists: number;
  /** Items in these playlists. */
  items: number;
  /** Number of items of each exported list of the library. */
  saved: { kind: Exclude<ExportList["kind"], "playlist">; count: number }[];
  local: number;
  gone: number;
  followed: number;
  unreadable: string[];
};

export type ExportedFile = { name: string; blob: Blob; summary: ExportSummary };

type Written = { text: string[]; count: number };

/** Loads the code that an export needs in the end, which may be while the device is offline. */
export async function preloadExport(options: ExportOptions): Promise<void> {
  await Promise.all([loadWriter(options), ...[zipCode, csvCode, backupCode].map((load) => load())]);
}

const zipCode = () => import("../export/zip-writer");
const csvCode = () => import("../export/csv");
const backupCode = () => import("../export/json-backup");

/** Writes one list, page by page. */
async function writeList(
  { list: { id, ...facts }, positions }: ExportItem,
  create: (list: ExportList) => ListWriter,
  { store, summary, slices }: Pick<Build, "store" | "summary" | "slices">,
): Promise<Written> {
  const wanted = positions && new Set(positions);
  const pages = await store.pages(id);
  // The version that was read.
  const list = { ...facts, id, snapshot: pages[0]?.snapshot ?? null };
  const writer = create(list);
  const text = [writer.begin()];
  let count = 0;
  for (const { records } of pages) {
    const kept = wanted ? records.filter(({ position }) => wanted.has(position)) : records;
    text.push(writer.add(kept));
    count += kept.length;
    summary.local += kept.filter(({ kind }) => kind === "local").length;
    summary.gone += kept.filter(({ kind }) => kind === "unknown").length;
    if (slices.isOver()) await slices.next();
  }
  text.push(writer.end());
  if (list.kind === "playlist") {
    summary.playlists += 1;
    summary.items += count;
  } else summary.saved.push({ kind: list.kind, count });
  return { text, count };
}

async function sha256(text: readonly string[]): Promise<string | null> {
  // Absent without HTTPS.
  if (!globalThis.crypto?.subtle) return null;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text.join("")));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Returns the playlists of others as a table, in the formats that no backup is. */
async function followedTable(followed: readonly BackupOmission[], isText: boolean): Promise<string> {
  const rows = followed.map(({ name, owner, url }) => [name, owner, url]);
  if (isText) return rows.map((row) => `${row.join(" - ")}\n`).join("");
  const { toCsv } = await csvCode();
  return toCsv([["Playlist Name", "Owner", "Playlist URL"], ...rows]);
}

type Build = {
  progress: ExportProgress;
  store: ExportStore;
  items: ExportItem[];
  summary: ExportSummary;
  slices: ReturnType<typeof createSlices>;
};

async function buildArchive(
  { progress, store, items, summary, slices }: Build,
  account: Account,
): Promise<Blob> {
  const { options, followed, isArchive: _, ...request } = progress.request;
  const { createZip } = await zipCode();
  const now = Date.now();
  const [zip, create, pathOf] = [createZip(now), await loadWriter(options), createFileNames()];
  const files: BackupFile[] = [];
  const isBackup = options.format === "json";
  for (const item of items) {
    const { list } = item;
    const folder = list.kind === "playlist" ? "playlists" : "library";
    const name = isBackup ? list.id : list.name;
    const path = `${folder}/${pathOf(name, list.id, options.format)}`;
    const { text, count } = await writeList(item, create, { store, summary, slices });
    const file = zip.open(path);
    for (const part of text) {
      file.add(part);
      if (slices.isOver()) await slices.next();
    }
    file.close();
    if (isBackup) files.push({ path, kind: list.kind, count, sha256: await sha256(text) });
  }
  const omitted = [...followed, ...unreadableOf(request.items, progress)];
  if (isBackup) {
    const { manifestJson } = await backupCode();
    zip.file(
      "manifest.json",
      manifestJson({ createdAt: new Date(now).toISOString(), account, files, omitted }),
    );
  } else if (omitted.length > 0) {
    const isText = options.format === "txt";
    zip.file(`links-only.${isText ? "txt" : "csv"}`, await followedTable(omitted, isText));
  }
  return new Blob(zip.finish(), { type: "application/zip" });
}

function unreadableOf(items: readonly ExportItem[], { unreadable }: ExportProgress): BackupOmission[] {
  return items
    .filter(({ list }) => unreadable.includes(list.id))
    .map(({ list: { id, name, owner, kind } }) => ({
      id,
      name,
      owner: owner?.name ?? "",
      url: kind === "playlist" ? `https://open.spotify.com/playlist/${id}` : "",
      reason: "unreadable",
    }));
}

async function buildFile({ progress, store, items, summary, slices }: Build): Promise<Blob> {
  const { options } = progress.request;
  const create = await loadWriter(options);
  const text: string[] = [];
  for (const [index, item] of items.entries()) {
    const written = await writeList(item, create, { store, summary, slices });
    // A table of several lists has one header.
    text.push(...(index === 0 ? written.text : written.text.slice(1)));
  }
  return new Blob(text, { type: MIME_TYPES[options.format] });
}

type Account = { id: string; name: string } | null;

/** Makes the file of an export from what its store holds. @param account the user, for the manifest of a backup. */
export async function buildExport(
  progress: ExportProgress,
  store: ExportStore,
  account: Account,
): Promise<ExportedFile> {
  const { request, unreadable } = progress;
  const { fileName, isArchive, options, followed } = request;
  const items = request.items.filter(({ list }) => !unreadable.includes(list.id));
  const summary: ExportSummary = {
    playlists: 0,
    items: 0,
    saved: [],
    local: 0,
    gone: 0,
    followed: followed.length,
    unreadable: unreadableOf(request.items, progress).map(({ name }) => name),
  };
  const build = { progress, store, items, summary, slices: createSlices() };
  const blob = isArchive ? await buildArchive(build, account) : await buildFile(build);
  const extension: ExportFormat | "zip" = isArchive ? "zip" : options.format;
  return { name: createFileNames()(fileName, "export", extension), blob, summary };
}
