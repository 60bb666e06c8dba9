import { describe, expect, it } from "vitest";
import { parseSpotifyLink } from "./spotify-link";

const ID = "37i9dQZF1DXcBWIGoYBM5M";

describe("parseSpotifyLink", () => {
  it.each([
    [`https://open.spotify.com/album/${ID}`, `/albums/${ID}`],
    [`https://open.spotify.com/artist/${ID}?si=a1b2&nd=1#x`, `/artists/${ID}`],
    [`http://OPEN.spotify.com/playlist/${ID}/`, `/playlists/${ID}`],
    [`open.spotify.com/playlist/${ID}`, `/playlists/${ID}`],
    [`https://open.spotify.com/intl-de/album/${ID}`, `/albums/${ID}`],
    [`https://open.spotify.com/embed/album/${ID}?utm_source=generator`, `/albums/${ID}`],
    [`https://open.spotify.com/user/ida%20m/playlist/${ID}`, `/playlists/${ID}`],
    [`https://play.spotify.com/artist/${ID}`, `/artists/${ID}`],
    [`spotify:album:${ID}`, `/albums/${ID}`],
    [`  Spotify:artist:${ID}\n`, `/artists/${ID}`],
    [`spotify:user:ida:playlist:${ID}`, `/playlists/${ID}`],
    ["https://open.spotify.com/collection/tracks", "/library"],
    ["https://open.spotify.com/collection/albums", "/library?kind=albums"],
    ["https://open.spotify.com/collection/podcasts", "/library?kind=shows"],
    ["https://open.spotify.com/collection/your-episodes", "/library?kind=episodes"],
    ["spotify:collection", "/library"],
    [`spotify:track:${ID}`, `/tracks/${ID}`],
    [`https://open.spotify.com/intl-fr/episode/${ID}?t=12`, `/episodes/${ID}`],
    [`spotify:show:${ID}`, `/shows/${ID}`],
    [`https://open.spotify.com/audiobook/${ID}`, `/audiobooks/${ID}`],
  ])("%j leads to the page here: %j", (typed, href) => {
    expect(parseSpotifyLink(typed)).toMatchObject({ href });
  });

  it.each([
    ["spotify:user:ida", "user", "https://open.spotify.com/user/ida"],
    ["https://open.spotify.com/album/short", "other", "https://open.spotify.com/album/short"],
    ["https://open.spotify.com/genre/0JQ5", "other", "https://open.spotify.com/genre/0JQ5"],
    ["https://open.spotify.com/collection/episodes", "other", "https://open.spotify.com/collection/episodes"],
    ["https://open.spotify.com", "other", "https://open.spotify.com/"],
    ["https://spotify.link/AbCdEf", "other", "https://spotify.link/AbCdEf"],
    [`spotify:album:${ID}:../../evil`, "other", /^https:\/\/open\.spotify\.com\//],
    [`https://open.spotify.com/album/${ID}/../../evil`, "other", "https://open.spotify.com/evil"],
  ])("%j has no page here, and leads to Spotify", (typed, kind, url) => {
    const link = parseSpotifyLink(typed);
    expect(link).toMatchObject({ kind, href: null });
    expect(link?.url).toMatch(url);
  });

  it.each([
    "",
    "night ferry",
    "spotify",
    "spotify: best of",
    "spotify:2026",
    `listen https://open.spotify.com/album/${ID}`,
    `https://open.spotify.com.evil.example/album/${ID}`,
    `https://evil.example/open.spotify.com/album/${ID}`,
    `https://open.spotify.com:8080/album/${ID}`,
    `javascript:alert("open.spotify.com/album/${ID}")`,
  ])("%j is no Spotify link", (typed) => {
    expect(parseSpotifyLink(typed)).toBeNull();
  });
});
