/** All scopes of the Web API with a description. Spotify docs: concepts/scopes. */
export const SCOPES: Readonly<Record<string, string>> = {
  "user-read-private": "See your plan and country",
  "user-read-email": "See your e-mail address",
  "user-top-read": "See the artists and songs you play most",
  "user-read-recently-played": "See your recently played songs",
  "user-read-playback-state": "See what is playing, and on which device",
  "user-read-currently-playing": "See the song that is playing",
  "user-modify-playback-state": "Play, pause and skip on your devices",
  "user-read-playback-position": "See where you stopped in episodes",
  "user-library-read": "See your saved songs and albums",
  "user-library-modify": "Save and remove songs and albums",
  "user-follow-read": "See whom you follow",
  "user-follow-modify": "Follow and unfollow for you",
  "playlist-read-private": "See your private playlists",
  "playlist-read-collaborative": "See playlists you share with others",
  "playlist-modify-public": "Change your public playlists",
  "playlist-modify-private": "Change your private playlists",
  "ugc-image-upload": "Upload pictures for your playlists",
  "app-remote-control": "Control the Spotify app on this device",
  streaming: "Play music in this browser",
};

/** Returns whether all scopes exist. */
export function areValidScopes(scopes: readonly string[]): boolean {
  return scopes.every((scope) => Object.hasOwn(SCOPES, scope));
}
