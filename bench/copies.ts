import { spawnSync } from "node:child_process";
import { cpSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const SOURCES = [
  "app",
  "lib",
  "public",
  "middleware.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
];

const next = createRequire(import.meta.url).resolve("next/dist/bin/next");

/** Tests and what serves them alone need more than these folders. */
function isBuilt(path: string): boolean {
  return !/\.test\.tsx?$|\/testing$/.test(path);
}

/** A build of the same sources but for some files. */
export type Copy = { folder: string; remove: () => void };

/**
 * Builds the app once more with some of its files replaced, to measure what they bring.
 * @param changes new text by path; null leaves the file out.
 */
export function buildCopy(name: string, changes: Record<string, string | null>): Copy {
  // Inside this folder, where packages are found as from here.
  const folder = `bench/.copies/${name}`;
  const remove = () => rmSync(folder, { recursive: true, force: true });
  remove();
  for (const source of SOURCES)
    if (changes[source] !== null) cpSync(source, join(folder, source), { recursive: true, filter: isBuilt });
  for (const [path, text] of Object.entries(changes))
    if (text !== null) writeFileSync(join(folder, path), text);
  // The fonts are named by their files.
  symlinkSync("../../../node_modules", join(folder, "node_modules"));
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  const { status, stdout } = spawnSync(process.execPath, [next, "build", folder], { env });
  if (status !== 0) throw new Error(`The build of ${name} failed:\n${stdout}`);
  return { folder, remove };
}
