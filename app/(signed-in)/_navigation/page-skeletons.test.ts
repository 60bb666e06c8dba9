import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { skeletonFor } from "./page-skeletons";

const PAGES = fileURLToPath(new URL("..", import.meta.url));

/** The paths of all pages for signed-in people, with an id where one belongs. */
function paths(): string[] {
  return readdirSync(PAGES, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, "").replace("[id]", "1")}`);
}

test("there is a frame of every page", () => {
  expect(paths()).toContain("/playlists/1");
  expect(paths().filter((path) => !skeletonFor(path))).toEqual([]);
});

test("there is none of what is no page here", () => {
  expect(skeletonFor("/docs/api")).toBeUndefined();
  expect(skeletonFor("/")).toBeUndefined();
});
