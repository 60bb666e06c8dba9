import { describe, expect, test } from "vitest";
import { pendingRoute } from "./pending-route";

const FROM = "http://127.0.0.1:3000/playlists?view=list";

function linkTo(path: string, title = "", textContent = ""): Parameters<typeof pendingRoute>[0] {
  return { href: new URL(path, FROM).href, title, textContent };
}

describe("pendingRoute", () => {
  test("takes its name from the link's title, else from its text, else has none", () => {
    expect(pendingRoute(linkTo("/playlists/1", "Night Ferry", "Night…"), FROM)?.name).toBe("Night Ferry");
    expect(pendingRoute(linkTo("/top", "", " Top "), FROM)).toEqual({ path: "/top", name: "Top" });
    expect(pendingRoute(linkTo("/playlists/1"), FROM)?.name).toBeNull();
  });

  test("is null for another query of the same page", () => {
    expect(pendingRoute(linkTo("/playlists?view=grid"), FROM)).toBeNull();
  });

  test("is null for another site", () => {
    expect(pendingRoute(linkTo("https://open.spotify.com/playlists"), FROM)).toBeNull();
  });
});
