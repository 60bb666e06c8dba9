import { expect, it } from "vitest";
import en from "@/messages/en";
import zhCn from "@/messages/zh-CN";

it.each([en, zhCn])("a frame says what its page will say", (messages) => {
  const { turning, home, playlists, playlist, album, artist, top, recent, library, search, settings } =
    messages;

  expect(turning).toEqual({
    home: home.playlists.title,
    playlists: playlists.title,
    playlist: playlist.title,
    album: album.title,
    artist: artist.title,
    artistAlbums: artist.records,
    top: top.title,
    topSpan: top.ranges.medium_term,
    topHint: top.hint,
    recent: recent.title,
    recentDays: recent.byDay,
    recentHint: recent.hint,
    library: library.title,
    libraryTracks: library.kinds.tracks,
    search: search.title,
    searchHint: search.anything,
    settings: settings.title,
    settingsAccount: settings.account.title,
    settingsConsent: settings.consent.title,
  });
});
