import { type Context, Hono } from "hono";
import { albumTracksPage } from "../serializers/albums";
import { chaptersPage } from "../serializers/audiobooks";
import {
  ALBUM_GROUPS,
  type AlbumGroup,
  artistTopTracks,
  discography,
  listedAlbumObject,
} from "../serializers/discography";
import { apiError } from "../serializers/errors";
import { pageOf, readMarket, readWindow } from "../serializers/page";
import { episodesPage } from "../serializers/shows";
import { trackObject } from "../serializers/tracks";
import type { EmulatorState } from "../state/emulator-state";
import type { Environment } from "./context";
import { found, readId } from "./ids";
import { OLD_PROFILES, only } from "./profiles";

/** Pages of the tracks, albums, episodes and chapters of a work, and the old top tracks. */
export function cataloguePartRoutes(world: EmulatorState) {
  const routes = new Hono<Environment>();
  const { find } = world.library;
  const part = (c: Context) => ({ ...readWindow(c), market: readMarket(c) });

  routes.get("/albums/:id/tracks", (c) =>
    c.json(albumTracksPage(world, found(find.album(readId(c.req.param("id")))), part(c))),
  );

  routes.get("/shows/:id/episodes", (c) =>
    c.json(episodesPage(world, found(find.show(readId(c.req.param("id")))), part(c))),
  );

  routes.get("/audiobooks/:id/chapters", (c) =>
    c.json(chaptersPage(world, found(find.audiobook(readId(c.req.param("id")))), part(c))),
  );

  routes.get("/artists/:id/albums", (c) => c.json(artistAlbumsPage(world, c)));

  routes.get("/artists/:id/top-tracks", only(world, OLD_PROFILES), (c) => {
    const [artist, market] = [found(find.artist(readId(c.req.param("id")))), readMarket(c)];
    return c.json({
      tracks: artistTopTracks(world, artist).map((track) => trackObject(world, track, market)),
    });
  });

  return routes;
}

/** Development Mode has smaller pages. Spotify docs: references/changes/february-2026. */
function artistAlbumsPage(world: EmulatorState, c: Context<Environment, "/artists/:id/albums">) {
  const artist = found(world.library.find.artist(readId(c.req.param("id"))));
  const hasSmallPages = world.settings.profile === "development";
  const { limit, offset } = readWindow(c, hasSmallPages ? { limit: 5, maxLimit: 10 } : {});
  const [groups, market] = [readGroups(c.req.query("include_groups")), readMarket(c)];
  const all = discography(world, artist, { groups, market });
  const query = new URLSearchParams({ include_groups: groups.join(",") });
  if (market !== undefined) query.set("market", market);
  const items = all.slice(offset, offset + limit).map((each) => listedAlbumObject(world, each, market));
  const url = `${world.origin}/v1/artists/${artist.id}/albums?${query}`;
  return pageOf({ url, limit, offset, total: all.length, items });
}

function readGroups(text: string | undefined): readonly AlbumGroup[] {
  if (text === undefined) return ALBUM_GROUPS;
  const wanted = text.split(",");
  const groups = ALBUM_GROUPS.filter((group) => wanted.includes(group));
  if (wanted.some((each) => !ALBUM_GROUPS.some((group) => group === each)))
    throw apiError(400, "Invalid include_groups");
  return groups;
}
