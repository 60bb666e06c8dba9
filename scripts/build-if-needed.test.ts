import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { expect, test } from "vitest";
import { isBuilt, SOURCES } from "./build-if-needed";

/** The first step of every path that files of the app import from the top. */
function importedTops(): Set<string> {
  const files = ["app", "lib"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => path.split(sep).every(isBuilt)),
  );
  const texts = files.map((file) => readFileSync(file, "utf8"));
  const found = texts.flatMap((text) => [...text.matchAll(/(?:from|import\() ?"@\/([^/"]+)/g)]);
  return new Set(found.map(([, top = ""]) => top));
}

test("whatever the app imports from counts as its source: a change of it is built", () => {
  const tops = importedTops();
  expect(tops.size).toBeGreaterThan(2);
  expect([...tops].filter((top) => !SOURCES.includes(top))).toEqual([]);
});
