import {
  authSchema,
  loggedInSchema,
  loggedOutSchema,
  renewedSchema,
  sessionSchema,
  userSchema,
} from "../auth-views";
import { createdAnswer, entriesLine, errorAnswer, recentAnswer, versionAnswer } from "./answers";
import * as lists from "./list-answers";
import {
  albumShape,
  artistShape,
  playlistPageShape,
  playlistShape,
  profileShape,
  savedAlbumShape,
  savedTrackShape,
} from "./list-shapes";
import { devicesAnswer, playerAnswer, queueAnswer } from "./player-answers";
import { deviceShape, playerShape } from "./player-shapes";
import { spokenShape, trackPage } from "./search-shapes";
import { entriesShape, entryShape, linkShape, playShape, trackShape } from "./shapes";

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
