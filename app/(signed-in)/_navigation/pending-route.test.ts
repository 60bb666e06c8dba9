import { describe, expect, test } from "vitest";
import { comingPage } from "./pending-route";

const HERE = "http://127.0.0.1:3000/playlists?view=list";

function linkTo(path: string, title = "", textContent = ""): Parameters<typeof comingPage>[0] {
  return { href: new URL(path, HERE).href, title, textContent };
}

describe("comingPage", () => {
  test("is named by the link's title, else by its words, else by nothing", () => {
    expect(comingPage(linkTo("/playlists/1", "Night Ferry", "Night…"), HERE)?.name).toBe("Night Ferry");
    expect(comingPage(linkTo("/top", "", " Top "), HERE)).toEqual({ path: "/top", name: "Top" });
    expect(comingPage(linkTo("/playlists/1"), HERE)?.name).toBeNull();
  });

  test("is nothing for another query of the same page", () => {
    expect(comingPage(linkTo("/playlists?view=grid"), HERE)).toBeNull();
  });

  test("is nothing for another site", () => {
    expect(comingPage(linkTo("https://open.spotify.com/playlists"), HERE)).toBeNull();
  });
});
