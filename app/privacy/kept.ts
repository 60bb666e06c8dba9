export type Kept = { what: string; where: string; howLong: string };

/** All that the app keeps of a person. What the code keeps longer, or elsewhere, does not belong in it. */
export const kept: Kept[] = [
  {
    what: "Your login: Spotify's tokens, your id at Spotify, what you allowed and when",
    where: "In a cookie of your browser, encrypted; only this app's server can open it",
    howLong:
      "It counts until you sign out, for 30 days after your last visit, or for 6 months after your consent; your browser drops it after 90 days at the latest",
  },
  {
    what: "The same for a moment after it was renewed, so that no open tab loses it",
    where: "In this app's memory or its Redis, encrypted",
    howLong: "A minute; up to 30 days where Spotify exchanges refresh tokens",
  },
  {
    what: "What Spotify answered: names and addresses of pictures of playlists, tracks, artists, albums, plays",
    where: "In this app's memory or its Redis, encrypted there, so that Spotify is asked less",
    howLong: "A day at most",
  },
  {
    what: "How many times Spotify was asked for you",
    where: "In this app's memory or its Redis, under a key that names nobody",
    howLong: "25 hours",
  },
  {
    what: "That a login ended, so that no copy of its cookie counts again",
    where: "In this app's memory or its Redis, under a key that names nobody",
    howLong: "31 days",
  },
  {
    what: "A login that is under way, and where it should lead to",
    where: "In a cookie of your browser, encrypted",
    howLong: "15 minutes",
  },
  {
    what: "What was searched for and filtered",
    where: "In the address bar of your browser",
    howLong: "As long as your browser remembers it",
  },
];
