import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const FOLDERS = ["app", "bench", "deploy", "docs", "e2e", "emulator", "lib", "messages", "public", "scripts"];
const FILE_OR_FOLDER = /\.(tsx?|mjs|js|md|json|css)$|\/$/;

it("every file and folder that docs/architecture.md names exists", () => {
  const paths = projectPaths();
  const missing = namedPaths().filter((name) => {
    const pattern = patternOf(name);
    return !paths.some((path) => pattern.test(path));
  });
  expect(missing).toEqual([]);
});

/** Returns what stands in backticks and looks like a path; addresses begin with a slash. */
function namedPaths(): string[] {
  const text = readFileSync("docs/architecture.md", "utf8");
  const names = [...text.matchAll(/`([^`\s]+)`/g)].map(([, name]) => name ?? "");
  return [...new Set(names)].filter((name) => FILE_OR_FOLDER.test(name) && !name.startsWith("/"));
}

function projectPaths(): string[] {
  const inFolders = FOLDERS.flatMap((folder) => [
    `${folder}/`,
    ...readdirSync(folder, { recursive: true, withFileTypes: true }).map(
      (entry) => join(entry.parentPath, entry.name) + (entry.isDirectory() ? "/" : ""),
    ),
  ]);
  return [...inFolders, ...readdirSync(".")];
}

/** Names may leave out the folders they are in: a pattern matches the end of a path. `*` is part of a name, `...` any folders. */
function patternOf(name: string): RegExp {
  const literal = name.replace(/[.()[\]]/g, "\\$&");
  const source = literal.replaceAll("*", "[^/]*").replaceAll("\\.\\.\\.", ".*");
  return new RegExp(`(^|/)${source}$`);
}
