import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exitCode, spawnNext } from "./child-process";

/** What the app is built from, beside its packages. */
export const SOURCES = [
  "app",
  "instrumentation-client.ts",
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
const MARK = ".next/source-hash";

/** Whether a file or folder of the sources belongs to the app: tests and what serves them alone do not. */
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
 * Makes the production build unless the one at hand is of these very sources.
 * @param options `checkTypes`: false where they are checked anyway.
 * @returns whether one stands.
 */
export async function buildIfNeeded({ checkTypes = true } = {}): Promise<boolean> {
  const hash = sourceHash();
  const built = existsSync(".next/BUILD_ID") && existsSync(MARK) && readFileSync(MARK, "utf8") === hash;
  if (built) return true;
  console.log("Building the app (about half a minute, once) …");
  if ((await exitCode(spawnNext(["build"], checkTypes ? {} : { SKIP_TYPE_CHECK: "1" }))) !== 0) return false;
  writeFileSync(MARK, hash);
  return true;
}
