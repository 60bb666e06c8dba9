import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { allowedMethods, ROUTE_METHODS } from "./route-methods";

const APP = join(import.meta.dirname, "../../app");

function exportedMethods(file: string): string {
  const source = readFileSync(join(APP, file), "utf8");
  const found = source.matchAll(
    /export (?:async )?(?:function|const) (GET|POST|PUT|PATCH|DELETE)\b|\w as (GET|POST|PUT|PATCH|DELETE)\b/g,
  );
  return [...found]
    .map(([, own, renamed]) => own ?? renamed)
    .sort()
    .join(" ");
}

it("lists exactly the routes of the app, each with the methods it exports", () => {
  const files = readdirSync(APP, { recursive: true, encoding: "utf8" });
  const routes = files.filter((file) => file.endsWith("/route.ts"));
  const found = routes.map((file) => [`/${dirname(file)}`, exportedMethods(file)]);
  expect(ROUTE_METHODS).toEqual(Object.fromEntries(found));
});

it.each([
  ["/", "GET HEAD"],
  ["/dashboard", "GET HEAD"],
  ["/nothing", "GET HEAD"],
  ["/logout", "POST"],
  ["/api/v1/playlists/", "GET HEAD POST"],
  ["/api/v1/playlists/x", "GET HEAD PATCH"],
  ["/api/v1/playlists/x/entries/all", "GET HEAD"],
  ["/api/v1/nothing", "DELETE GET HEAD PATCH POST PUT"],
  ["/api/auth/signin/spotify", "GET HEAD POST"],
])("a request to %s may use %s", (path, methods) => {
  expect(allowedMethods(path).join(" ")).toBe(methods);
});
