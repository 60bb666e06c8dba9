import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exitCode, spawnNext } from "./child-process";

/** Sources of the app's build, besides its packages. */
export const SOURCES = [
  "app",
  "emulator",
  "instrumentation-client.ts",
  "instrumentation-node.ts",
  "instrumentation.ts",
  "lib",
  "messages",
  "public",
  "middleware.ts",
  "next.config.ts",
  "package.json",
  "postcss.config.mjs",
  "tsconfig.json",
];
const HASH_FILE = ".next/source-hash";

/** Returns whether a source file or folder belongs to the app. Tests and test helpers do not. */
export function isBuilt(name: string): boolean {
  return name !== "testing" && !/\.test\.tsx?$/.test(name);
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .filter(isBuilt)
    .flatMap((name) => filesBelow(join(path, name)));
}

function sourceHash(): string {
  const hash = createHash("sha256");
  for (const file of [...SOURCES, "package-lock.json"].flatMap(filesBelow))
    hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

/**
 * Builds the app for production unless the existing build is of the current sources.
 * @param options `checkTypes`: false if they are checked elsewhere.
 * @returns whether there is a build of the current sources.
 */
export async function buildIfNeeded({ checkTypes = true } = {}): Promise<boolean> {
  const hash = sourceHash();
  const built =
    existsSync(".next/BUILD_ID") && existsSync(HASH_FILE) && readFileSync(HASH_FILE, "utf8") === hash;
  if (built) return true;
  console.log("Building the app (once, about 30 seconds) …");
  if ((await exitCode(spawnNext(["build"], checkTypes ? {} : { SKIP_TYPE_CHECK: "1" }))) !== 0) return false;
  writeFileSync(HASH_FILE, hash);
  return true;
}
