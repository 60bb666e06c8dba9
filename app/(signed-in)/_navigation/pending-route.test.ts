import { describe, expect, test } from "vitest";
import { pendingRoute } from "./pending-route";

const HERE = "http://127.0.0.1:3000/playlists?view=list";

function linkTo(path: string, title = "", textContent = ""): Parameters<typeof pendingRoute>[0] {
  return { href: new URL(path, HERE).href, title, textContent };
}

describe("comingPage", () => {
  test("is named by the link's title, else by its words, else by nothing", () => {
    expect(pendingRoute(linkTo("/playlists/1", "Night Ferry", "Night…"), HERE)?.name).toBe("Night Ferry");
    expect(pendingRoute(linkTo("/top", "", " Top "), HERE)).toEqual({ path: "/top", name: "Top" });
    expect(pendingRoute(linkTo("/playlists/1"), HERE)?.name).toBeNull();
  });

  test("is nothing for another query of the same page", () => {
    expect(pendingRoute(linkTo("/playlists?view=grid"), HERE)).toBeNull();
  });

  test("is nothing for another site", () => {
    expect(pendingRoute(linkTo("https://open.spotify.com/playlists"), HERE)).toBeNull();
  });
});
