import { env } from "../env";
import { globalSingleton } from "../global-singleton";
import { keyedHash } from "../hmac";
import type { HttpRequest, HttpResponse } from "./http";

/** Loaded with the first request: other deployments never need its library of music. */
async function createSpotify() {
  const { createEmbeddedEmulator } = await import("@/emulator/embedded");
  const [newest] = env().AUTH_SECRET;
  const { origin } = env().AUTH_URL;
  return createEmbeddedEmulator({
    origin,
    secret: keyedHash("demo", origin, newest),
    redirectUri: `${origin}/api/auth/callback/spotify`,
  });
}

/** Answers a request as the emulated Spotify of this process does, where `DEMO=1` puts it in Spotify's place. */
export async function respondAsSpotify(request: Request): Promise<Response> {
  const respond = await globalSingleton("demo-spotify", createSpotify);
  return respond(request);
}

/** Sends a request to the emulated Spotify of this process: a preview cannot reach its own public address. */
export async function sendToDemo({ url, method, headers, body }: HttpRequest): Promise<HttpResponse> {
  const response = await respondAsSpotify(new Request(url, { method, headers, body }));
  return {
    status: response.status,
    text: await response.text(),
    contentType: response.headers.get("content-type") ?? "",
  };
}
