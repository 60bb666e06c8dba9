import { jsonRoute } from "@/lib/api/route-handler";
import { SpotifyError } from "@/lib/spotify/errors";

/** Responds with JSON to unknown routes too. */
const notFound = jsonRoute(() => Promise.reject(new SpotifyError("not_found")), null);

export { notFound as DELETE, notFound as GET, notFound as PATCH, notFound as POST, notFound as PUT };
