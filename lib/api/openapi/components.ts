import { z } from "zod";
import * as bodies from "../bodies";
import * as auth from "../schemas/auth";
import { linkShape } from "../schemas/common";
import { libraryPlaylistsResponse } from "../schemas/library-playlists";
import * as music from "../schemas/music";
import * as player from "../schemas/player";
import * as records from "../schemas/records";
import * as responses from "../schemas/responses";
import * as spoken from "../schemas/spoken";

/** Schemas of the parts of responses, by their names in the document. */
const parts = {
  Link: linkShape,
  Track: music.trackShape,
  TrackPage: music.trackPage,
  Entry: music.entryShape,
  Entries: music.entriesShape,
  Play: music.playShape,
  Profile: music.profileShape,
  Playlist: music.playlistShape,
  OpenedPlaylist: music.playlistPageShape,
  Artist: music.artistShape,
  Album: music.albumShape,
  SavedTrack: music.savedTrackShape,
  SavedAlbum: music.savedAlbumShape,
  SavedShow: spoken.savedShowShape,
  SavedEpisode: spoken.savedEpisodeShape,
  SavedAudiobook: spoken.savedAudiobookShape,
  OpenedTrack: music.trackPageShape,
  Show: spoken.showShape,
  Episode: spoken.episodeShape,
  OpenedEpisode: spoken.episodePageShape,
  Audiobook: spoken.audiobookShape,
  Spoken: music.spokenShape,
  Device: player.deviceShape,
  Player: player.playerShape,
  Record: records.recordShape,
  User: auth.userSchema,
};

/** Schemas of all responses and their parts, by their names in the document. */
const responseNames = {
  Error: responses.errorResponse,
  AuthAnswer: auth.authSchema,
  LoggedInAnswer: auth.loggedInSchema,
  RenewedAnswer: auth.renewedSchema,
  SessionAnswer: auth.sessionSchema,
  LoggedOutAnswer: auth.loggedOutSchema,
  ProfileAnswer: responses.profileResponse,
  RecentAnswer: responses.recentResponse,
  TopArtistsAnswer: responses.topArtistsResponse,
  TopTracksAnswer: responses.topTracksResponse,
  PlaylistsAnswer: responses.playlistsResponse,
  PlaylistAnswer: responses.playlistResponse,
  CreatedAnswer: responses.createdResponse,
  EditedAnswer: responses.editedResponse,
  VersionAnswer: responses.versionResponse,
  EntriesLine: responses.entriesLine,
  PlaylistRecordsAnswer: records.playlistRecordsResponse,
  ExportedFile: records.exportedFile,
  LibraryRecordsAnswer: records.libraryRecordsResponse,
  LibraryPlaylistsAnswer: libraryPlaylistsResponse,
  SavedTracksAnswer: responses.savedTracksResponse,
  SavedAlbumsAnswer: responses.savedAlbumsResponse,
  SavedShowsAnswer: responses.savedShowsResponse,
  SavedEpisodesAnswer: responses.savedEpisodesResponse,
  SavedAudiobooksAnswer: responses.savedAudiobooksResponse,
  FollowedArtistsAnswer: responses.followedArtistsResponse,
  ContainsAnswer: responses.containsResponse,
  SearchAnswer: responses.searchResponse,
  ArtistAnswer: responses.artistResponse,
  AlbumsAnswer: responses.albumsResponse,
  AlbumAnswer: responses.albumResponse,
  TracksAnswer: responses.tracksResponse,
  TrackAnswer: responses.trackResponse,
  ShowAnswer: responses.showResponse,
  EpisodesAnswer: responses.episodesResponse,
  EpisodeAnswer: responses.episodeResponse,
  AudiobookAnswer: responses.audiobookResponse,
  ChaptersAnswer: responses.chaptersResponse,
  PlayerAnswer: player.playerResponse,
  QueueAnswer: player.queueResponse,
  DevicesAnswer: player.devicesResponse,
  ...parts,
};

/** Schemas of all request bodies, by their names in the document. */
const requestNames = {
  Callback: bodies.callbackBody,
  Nothing: bodies.emptyBody,
  LibraryChange: bodies.libraryChange,
  PlaylistCreation: bodies.playlistCreation,
  PlaylistEdit: bodies.playlistEdit,
  EntryAddition: bodies.entryAddition,
  EntryMove: bodies.entryMove,
  EntryRemoval: bodies.entryRemoval,
  CoverUpload: bodies.coverUpload,
  EntryReplacement: bodies.entryReplacement,
  PlayerCommand: bodies.playerCommand,
};

/** A schema of the document: JSON Schema 2020-12. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

const ROOT = "#/components/schemas/";

/** Drops the limits of exact integers in a double, which are of no use to readers. */
function dropLimits(schema: JsonSchema): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

/** Responses may gain fields, which clients must accept. The strict validation is only internal. */
function allowNewFields(schema: JsonSchema): void {
  if (schema.additionalProperties === false) delete schema.additionalProperties;
}

/** Generators of clients take a field with a default for a required one, so only its description names the default. */
function describeDefault(schema: JsonSchema): void {
  if (schema.default === undefined) return;
  if (schema.default !== "")
    schema.description = `${schema.description ?? ""} Default: \`${schema.default}\`.`.trim();
  delete schema.default;
}

function toSchemas(names: Record<string, z.ZodType>, relax: (schema: JsonSchema) => void) {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(names)) registry.add(schema, { id });
  const override = ({ jsonSchema }: { jsonSchema: JsonSchema }) => {
    dropLimits(jsonSchema);
    relax(jsonSchema);
  };
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `${ROOT}${id}`, io: "input", override });
  return Object.entries(schemas).map(([id, { $schema, $id, ...schema }]): [string, JsonSchema] => [
    id,
    schema,
  ]);
}

/** Returns all named schemas as components of the document. */
export function componentSchemas(): Record<string, JsonSchema> {
  return Object.fromEntries([
    ...toSchemas(responseNames, allowNewFields),
    ...toSchemas(requestNames, describeDefault),
  ]);
}

const named: Record<string, z.ZodType> = { ...responseNames, ...requestNames };

/** Returns a reference to a named schema. @throws Error for a schema without a name. */
export function reference(schema: z.ZodType): JsonSchema {
  const name = Object.keys(named).find((id) => named[id] === schema);
  if (!name) throw new Error("a schema of the API has no name: list it in components.ts");
  return { $ref: `${ROOT}${name}` };
}

/** Converts a schema without a name and without named parts, such as that of a query. */
export function inline(schema: z.ZodType): JsonSchema {
  const override = ({ jsonSchema }: { jsonSchema: JsonSchema }) => dropLimits(jsonSchema);
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: "input", override });
  return rest;
}
