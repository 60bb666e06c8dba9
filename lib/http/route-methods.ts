/** Methods of a path that is a page or leads to none. */
const PAGE_METHODS = ["GET", "HEAD"];

/** Methods of every route handler; a test compares them with `app/`. The first path that matches counts. */
export const ROUTE_METHODS: Readonly<Record<string, string>> = {
  "/api/auth/[...nextauth]": "GET POST",
  "/api/canonical-redirect": "GET",
  "/api/health": "GET",
  "/api/metrics": "GET",
  "/api/ready": "GET",
  "/api/v1/albums/[id]": "GET",
  "/api/v1/albums/[id]/tracks": "GET",
  "/api/v1/artists/[id]": "GET",
  "/api/v1/artists/[id]/albums": "GET",
  "/api/v1/audiobooks/[id]": "GET",
  "/api/v1/audiobooks/[id]/chapters": "GET",
  "/api/v1/auth": "GET",
  "/api/v1/auth/callback": "POST",
  "/api/v1/auth/logout": "POST",
  "/api/v1/auth/renew": "POST",
  "/api/v1/auth/session": "GET",
  "/api/v1/csp-reports": "POST",
  "/api/v1/episodes/[id]": "GET",
  "/api/v1/library": "DELETE PUT",
  "/api/v1/library/albums": "GET",
  "/api/v1/library/artists": "GET",
  "/api/v1/library/audiobooks": "GET",
  "/api/v1/library/contains": "GET",
  "/api/v1/library/episodes": "GET",
  "/api/v1/library/playlists": "GET",
  "/api/v1/library/records": "GET",
  "/api/v1/library/shows": "GET",
  "/api/v1/library/tracks": "GET",
  "/api/v1/me": "GET",
  "/api/v1/openapi.json": "GET",
  "/api/v1/player": "GET",
  "/api/v1/player/commands": "POST",
  "/api/v1/player/devices": "GET",
  "/api/v1/player/queue": "GET",
  "/api/v1/playlists": "GET POST",
  "/api/v1/playlists/[id]": "GET PATCH",
  "/api/v1/playlists/[id]/cover": "PUT",
  "/api/v1/playlists/[id]/entries": "DELETE GET PATCH POST PUT",
  "/api/v1/playlists/[id]/entries/all": "GET",
  "/api/v1/playlists/[id]/export": "GET",
  "/api/v1/playlists/[id]/records": "GET",
  "/api/v1/recent": "GET",
  "/api/v1/search": "GET",
  "/api/v1/shows/[id]": "GET",
  "/api/v1/shows/[id]/episodes": "GET",
  "/api/v1/top/artists": "GET",
  "/api/v1/top/tracks": "GET",
  "/api/v1/tracks/[id]": "GET",
  "/api/[...unknown]": "DELETE GET PATCH POST PUT",
  "/authorize": "GET POST",
  "/images/[...path]": "GET",
  "/login/relay": "GET POST",
  "/login/spotify": "POST",
  "/offline": "GET",
  "/logout": "POST",
  "/preferences": "POST",
  "/vinyl.svg": "GET",
};

function toPattern(route: string): RegExp {
  const segments = route.replace(/\[\.\.\.\w+\]/, ".+").replace(/\[\w+\]/g, "[^/]+");
  return new RegExp(`^${segments}/?$`);
}

/** Next answers HEAD wherever a route has GET. */
function toMethods(text: string): string[] {
  return text.split(" ").flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]));
}

const routes = Object.entries(ROUTE_METHODS).map(([route, methods]) => ({
  route,
  pattern: toPattern(route),
  methods: toMethods(methods),
}));

/** Returns the pattern of the route that a path leads to, or null for a page. */
export function routeOf(pathname: string): string | null {
  return routes.find(({ pattern }) => pattern.test(pathname))?.route ?? null;
}

/** Returns the methods that a path accepts, besides OPTIONS. A path without a route is a page, which is only read. */
export function allowedMethods(pathname: string): readonly string[] {
  return routes.find(({ pattern }) => pattern.test(pathname))?.methods ?? PAGE_METHODS;
}
