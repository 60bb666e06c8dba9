import {
  authSchema,
  loggedInSchema,
  loggedOutSchema,
  renewedSchema,
  sessionSchema,
  userSchema,
} from "../schemas/auth";
import * as lists from "../schemas/list-responses";
import {
  albumShape,
  artistShape,
  playlistPageShape,
  playlistShape,
  profileShape,
  savedAlbumShape,
  savedTrackShape,
} from "../schemas/lists";
import { entriesShape, entryShape, linkShape, playShape, trackShape } from "../schemas/music";
import { deviceShape, playerShape } from "../schemas/player";
import { devicesAnswer, playerAnswer, queueAnswer } from "../schemas/player-responses";
import { createdAnswer, entriesLine, errorAnswer, recentAnswer, versionAnswer } from "../schemas/responses";
import { spokenShape, trackPage } from "../schemas/search";

/** What answers are made of, by its name in the document. */
const parts = {
  Link: linkShape,
  Track: trackShape,
  TrackPage: trackPage,
  Entry: entryShape,
  Entries: entriesShape,
  Play: playShape,
  Profile: profileShape,
  Playlist: playlistShape,
  OpenedPlaylist: playlistPageShape,
  Artist: artistShape,
  Album: albumShape,
  SavedTrack: savedTrackShape,
  SavedAlbum: savedAlbumShape,
  Spoken: spokenShape,
  Device: deviceShape,
  Player: playerShape,
  User: userSchema,
};

/** Every answer, and what answers are made of, by its name in the document. */
export const answerNames = {
  Error: errorAnswer,
  AuthAnswer: authSchema,
  LoggedInAnswer: loggedInSchema,
  RenewedAnswer: renewedSchema,
  SessionAnswer: sessionSchema,
  LoggedOutAnswer: loggedOutSchema,
  ProfileAnswer: lists.profileAnswer,
  RecentAnswer: recentAnswer,
  TopArtistsAnswer: lists.topArtistsAnswer,
  TopTracksAnswer: lists.topTracksAnswer,
  PlaylistsAnswer: lists.playlistsAnswer,
  PlaylistAnswer: lists.playlistAnswer,
  CreatedAnswer: createdAnswer,
  VersionAnswer: versionAnswer,
  EntriesLine: entriesLine,
  SavedTracksAnswer: lists.savedTracksAnswer,
  SavedAlbumsAnswer: lists.savedAlbumsAnswer,
  FollowedArtistsAnswer: lists.followedArtistsAnswer,
  ContainsAnswer: lists.containsAnswer,
  SearchAnswer: lists.searchAnswer,
  ArtistAnswer: lists.artistAnswer,
  AlbumsAnswer: lists.albumsAnswer,
  AlbumAnswer: lists.albumAnswer,
  TracksAnswer: lists.tracksAnswer,
  PlayerAnswer: playerAnswer,
  QueueAnswer: queueAnswer,
  DevicesAnswer: devicesAnswer,
  ...parts,
};
