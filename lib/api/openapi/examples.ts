/** Invented music for the examples of the document. */

export const PLAYLIST_ID = "37XvQ0ZJm1tKb8sLw5Rc2d";

const TRACK_ID = "6rTq9Wm2Xc4Vb7Nz1Kp5Ls";

export const TRACK_URI = `spotify:track:${TRACK_ID}`;

export const SNAPSHOT = "AAAAB0f2QmJ6c1hKd3R5";

export const TIMESTAMP_MS = Date.UTC(2026, 10, 25, 8, 30);

export const track = {
  id: TRACK_ID,
  title: "Slow Harbour",
  artists: [{ name: "The Ferrymen", url: "https://open.spotify.com/artist/0aB1cD2eF3gH4iJ5kL6mN7" }],
  album: { name: "Low Tide", url: "https://open.spotify.com/album/7nM6lK5jI4hG3fE2dC1bA0" },
  image: "https://i.scdn.co/image/ab67616d00001e02",
  durationMs: 214_000,
  explicit: false,
  url: `https://open.spotify.com/track/${TRACK_ID}`,
};

export const entries = {
  offset: 0,
  total: 1,
  entries: [
    {
      position: 0,
      kind: "track",
      addedAt: "2026-11-20T18:04:11Z",
      addedBy: "ida",
      uri: TRACK_URI,
      track,
    },
  ],
};

export const record = {
  position: 0,
  kind: "track",
  uri: TRACK_URI,
  name: track.title,
  artists: [{ name: "The Ferrymen", uri: "spotify:artist:0aB1cD2eF3gH4iJ5kL6mN7" }],
  album: {
    name: "Low Tide",
    uri: "spotify:album:7nM6lK5jI4hG3fE2dC1bA0",
    artists: [{ name: "The Ferrymen", uri: "spotify:artist:0aB1cD2eF3gH4iJ5kL6mN7" }],
    releaseDate: "2024-03-08",
  },
  durationMs: 214_000,
  isrc: "GBXYZ2400017",
  addedAt: "2026-11-20T18:04:11Z",
  addedBy: "ida",
  discNumber: 1,
  trackNumber: 3,
  explicit: false,
};

export const age = { asOf: TIMESTAMP_MS, stale: false };

export const artist = {
  id: "0aB1cD2eF3gH4iJ5kL6mN7",
  name: "The Ferrymen",
  image: "https://i.scdn.co/image/ab6761610000e5eb",
  url: "https://open.spotify.com/artist/0aB1cD2eF3gH4iJ5kL6mN7",
};

export const album = {
  id: "7nM6lK5jI4hG3fE2dC1bA0",
  name: "Low Tide",
  artists: track.artists,
  image: track.image,
  kind: "album",
  releaseDate: "2024-03-08",
  total: 9,
  url: "https://open.spotify.com/album/7nM6lK5jI4hG3fE2dC1bA0",
};

export const artistPage = { ...artist, genres: ["slow folk"] };

export const albumPage = { ...album, label: null, copyrights: ["℗ 2024 Harbour Tapes"] };

export const albumTrack = { ...track, album: null, image: null, disc: 1, number: 3 };

export const trackPage = {
  ...albumTrack,
  album: track.album,
  image: track.image,
  albumTotal: 9,
  releaseDate: "2024-03-08",
  isrc: "GBXYZ2400017",
};

const SHOW_URL = "https://open.spotify.com/show/5sH0wAb1Cd2Ef3Gh4Ij5Kl";

export const show = {
  id: "5sH0wAb1Cd2Ef3Gh4Ij5Kl",
  name: "The Slow Tape",
  publisher: null,
  image: "https://i.scdn.co/image/ab6765630000ba8a",
  total: 212,
  explicit: false,
  url: SHOW_URL,
};

export const showPage = { ...show, description: "How records are made, every other week." };

export const episode = {
  id: "3ePi1sodeAb2Cd3Ef4Gh5I",
  title: "How a groove is cut",
  artists: [{ name: show.name, url: SHOW_URL }],
  album: null,
  image: show.image,
  durationMs: 2_880_000,
  explicit: false,
  url: "https://open.spotify.com/episode/3ePi1sodeAb2Cd3Ef4Gh5I",
  releaseDate: "2026-09-12",
};

export const episodePage = { ...episode, description: "A visit to a cutting room." };

export const audiobook = {
  id: "7bO0kAb1Cd2Ef3Gh4Ij5Kl",
  name: "Letters Nobody Sent",
  authors: ["Petra Vonn"],
  image: "https://i.scdn.co/image/ab6766630000db5b",
  total: 24,
  explicit: false,
  url: "https://open.spotify.com/audiobook/7bO0kAb1Cd2Ef3Gh4Ij5Kl",
};

export const audiobookPage = {
  ...audiobook,
  narrators: ["Ilse Maranov"],
  description: "Read from the first page to the last.",
};

export const chapter = {
  ...track,
  title: "Chapter 1",
  artists: [],
  album: null,
  url: "https://open.spotify.com/episode/1cHaP7erAb2Cd3Ef4Gh5Ij",
  id: "1cHaP7erAb2Cd3Ef4Gh5Ij",
};

export const profile = {
  id: "ida",
  name: "Ida Marlow",
  image: null,
  url: "https://open.spotify.com/user/ida",
};

export const playlist = {
  id: PLAYLIST_ID,
  name: "Sunday",
  description: "Slow and soft",
  image: "https://mosaic.scdn.co/300/ab67616d00001e02",
  owner: { id: profile.id, name: profile.name, url: profile.url },
  kind: "own",
  isPublic: false,
  total: 1,
  snapshot: SNAPSHOT,
  url: `https://open.spotify.com/playlist/${PLAYLIST_ID}`,
};

export const device = {
  id: "5f1c0f2a",
  name: "Kitchen",
  kind: "Speaker",
  isActive: true,
  isRestricted: false,
  volume: 40,
};

/** Returns a page with one item. */
export function pageOfOne(item: unknown) {
  return { offset: 0, total: 1, items: [item] };
}
