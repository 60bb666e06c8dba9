import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ITEM_FOLDERS, isPage, needsSession, PAGES } from "./routes";

const FOLDER = fileURLToPath(new URL("../app/(signed-in)", import.meta.url));

/** Returns the path of each page that Next serves from the folder of signed-in pages. */
function servedPaths(folder = FOLDER): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`)
    .sort();
}

describe("the list of signed-in pages", () => {
  it("names every page of the folder, and no other", () => {
    const listed = [...Object.values(PAGES), ...ITEM_FOLDERS.map((folder) => `${folder}/[id]`)];
    expect(servedPaths()).toEqual(listed.sort());
  });
});

describe("needsSession", () => {
  it.each(["/dashboard", "/playlists", "/playlists/1", "/albums/1", "/artists", "/settings/"])(
    "is true for a signed-in page: %s",
    (path) => expect(needsSession(path)).toBe(true),
  );

  it.each(["/", "", "/login", "/privacy", "/api/v1/playlists", "/topical", "//dashboard"])(
    "is false for any other path: %s",
    (path) => expect(needsSession(path)).toBe(false),
  );
});

describe("isPage", () => {
  it("is true for every page, except the one for unknown addresses", () => {
    const served = servedPaths(`${FOLDER}/..`).map((path) => path.replace("/(signed-in)", "") || "/");
    expect(served.filter((path) => !isPage(path))).toEqual(["/unknown"]);
  });

  it.each(["/nothing", "/playlists/1/2", "/login/2", "/_not-found", "/settings/x"])(
    "is false for an address without a page: %s",
    (path) => expect(isPage(path)).toBe(false),
  );
});
