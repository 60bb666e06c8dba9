import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

/** Home and the layouts and error pages around it. */
const HOME = [
  "app/layout.tsx",
  "app/error.tsx",
  "app/(signed-in)/layout.tsx",
  "app/(signed-in)/error.tsx",
  "app/(signed-in)/dashboard/page.tsx",
];
/** Code that only long lists, edits, dialogs and the player need: it loads with the page or the press that needs it. */
const LOADED_LATER = [
  "@tanstack/react-virtual",
  "@atlaskit/pragmatic-drag-and-drop",
  "app/_components/toast.tsx",
  "app/(signed-in)/_export/export-sheet.tsx",
  "app/(signed-in)/_item-menu/item-menu.tsx",
  "app/(signed-in)/_palette/palette-dialogs.tsx",
  "app/(signed-in)/_player/now-playing.tsx",
  "app/(signed-in)/playlists/add-to-playlist.tsx",
  "lib/client/optimistic-queue.ts",
  "lib/client/playlist-commands.ts",
];

it("the first load of Home has no code of long lists, edits, dialogs or the player", () => {
  const loaded = importedFrom(HOME);
  expect(loaded).toContain("app/(signed-in)/_tracks/compact-tracks.tsx");
  expect(LOADED_LATER.filter((name) => loaded.has(name))).toEqual([]);
});

/** Returns the files and packages that files import statically, directly or through others. */
function importedFrom(files: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>();
  const waiting = [...files];
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (all.has(file)) continue;
    all.add(file);
    if (existsSync(file)) waiting.push(...importsOf(file));
  }
  return all;
}

const IMPORT = /^(?:import|export) (?!type )(?:([^;"]*?) from )?"([^"]+)";/gm;

function importsOf(file: string): string[] {
  const imports = [...readFileSync(file, "utf8").matchAll(IMPORT)];
  return imports.filter(([, names = ""]) => !isTypesOnly(names)).map(([, , from = ""]) => pathOf(from, file));
}

/** Returns whether an import has only inline types, which a build leaves out. */
function isTypesOnly(names: string): boolean {
  const list = /^\{([^}]*)\}$/.exec(names.trim())?.[1]?.split(",") ?? [];
  return list.length > 0 && list.every((name) => name.trim() === "" || name.trim().startsWith("type "));
}

function pathOf(from: string, importer: string): string {
  if (!/^(@\/|\.)/.test(from)) return from;
  const path = from.startsWith("@/") ? from.slice(2) : join(dirname(importer), from);
  const candidates = [".tsx", ".ts", "/index.ts"].map((end) => `${path}${end}`);
  return candidates.find((one) => existsSync(one)) ?? path;
}
