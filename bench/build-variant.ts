import { cpSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isBuilt, SOURCES } from "../scripts/build-if-needed";
import { exitCode, spawnNext } from "../scripts/child-process";

/** A build of the same sources with some files replaced. */
export type Copy = { folder: string; remove: () => void };

/**
 * Builds the app once more with some of its files replaced, to measure their effect.
 * @param changes new text by path; null leaves the file out.
 */
export async function buildCopy(name: string, changes: Record<string, string | null>): Promise<Copy> {
  // Inside the project, so that packages resolve the same way.
  const folder = `bench/.copies/${name}`;
  const remove = () => rmSync(folder, { recursive: true, force: true });
  remove();
  for (const source of SOURCES)
    if (changes[source] !== null)
      cpSync(source, join(folder, source), { recursive: true, filter: (path) => isBuilt(basename(path)) });
  for (const [path, text] of Object.entries(changes))
    if (text !== null) writeFileSync(join(folder, path), text);
  // The fonts are referenced by their file paths.
  symlinkSync("../../../node_modules", join(folder, "node_modules"));
  if ((await exitCode(spawnNext(["build", folder], {}))) !== 0)
    throw new Error(`The build of ${name} failed.`);
  return { folder, remove };
}
