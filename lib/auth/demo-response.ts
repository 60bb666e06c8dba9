import { env, envFaults } from "../env";
import { plainResponse } from "../http/plain-response";
import { respondAsSpotify } from "../spotify/demo-spotify";

/** Answers a browser as the emulated Spotify does; 404 where this app is no demo. */
export async function demoResponse(request: Request): Promise<Response> {
  if (envFaults.length || !env().DEMO) return plainResponse(404, "Not found.");
  return respondAsSpotify(request);
}
