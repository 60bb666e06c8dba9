import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { expect, test } from "vitest";
import { isBuilt, SOURCES } from "./build-if-needed";

/** Returns the first segment of every path that files of the app import with `@/`. */
function importedRoots(): Set<string> {
  const files = ["app", "lib"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => path.split(sep).every(isBuilt)),
  );
  const texts = files.map((file) => readFileSync(file, "utf8"));
  const found = texts.flatMap((text) => [...text.matchAll(/(?:from|import\() ?"@\/([^/"]+)/g)]);
  return new Set(found.map(([, root = ""]) => root));
}

test("everything the app imports counts as a source, so that a change of it causes a build", () => {
  const roots = importedRoots();
  expect(roots.size).toBeGreaterThan(2);
  expect([...roots].filter((root) => !SOURCES.includes(root))).toEqual([]);
});
