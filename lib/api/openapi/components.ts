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
import { devicesResponse, playerResponse, queueResponse } from "../schemas/player-responses";
import {
  createdResponse,
  entriesLine,
  errorResponse,
  recentResponse,
  versionResponse,
} from "../schemas/responses";
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
export const responseNames = {
  Error: errorResponse,
  AuthAnswer: authSchema,
  LoggedInAnswer: loggedInSchema,
  RenewedAnswer: renewedSchema,
  SessionAnswer: sessionSchema,
  LoggedOutAnswer: loggedOutSchema,
  ProfileAnswer: lists.profileResponse,
  RecentAnswer: recentResponse,
  TopArtistsAnswer: lists.topArtistsResponse,
  TopTracksAnswer: lists.topTracksResponse,
  PlaylistsAnswer: lists.playlistsResponse,
  PlaylistAnswer: lists.playlistResponse,
  CreatedAnswer: createdResponse,
  VersionAnswer: versionResponse,
  EntriesLine: entriesLine,
  SavedTracksAnswer: lists.savedTracksResponse,
  SavedAlbumsAnswer: lists.savedAlbumsResponse,
  FollowedArtistsAnswer: lists.followedArtistsResponse,
  ContainsAnswer: lists.containsResponse,
  SearchAnswer: lists.searchResponse,
  ArtistAnswer: lists.artistResponse,
  AlbumsAnswer: lists.albumsResponse,
  AlbumAnswer: lists.albumResponse,
  TracksAnswer: lists.tracksResponse,
  PlayerAnswer: playerResponse,
  QueueAnswer: queueResponse,
  DevicesAnswer: devicesResponse,
  ...parts,
};
