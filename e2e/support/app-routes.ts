import { readdirSync } from "node:fs";
import { dirname } from "node:path";

/** Returns the folders of `app/` that contain a file of this name, as paths of the app: without groups, with `[id]`. */
function pathsOf(fileName: string): string[] {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" });
  const folders = files
    .filter((file) => `/${file}`.endsWith(`/${fileName}`))
    .map((file) => dirname(`/${file}`));
  return folders.map((folder) => folder.replace(/\/\([^)]*\)/g, "") || "/").sort();
}

/** Returns the paths of all pages. */
export function pagePaths(): string[] {
  return pathsOf("page.tsx");
}

/** Returns the paths of all route handlers. */
export function routePaths(): string[] {
  return pathsOf("route.ts");
}
