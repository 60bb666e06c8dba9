import { type EnvFault, envFaults, likelyOrigin } from "./env";

/** What the set-up page says: the faulty variables and the redirect URI to register with Spotify. */
export type Setup = { faults: EnvFault[]; redirectUri: string };

/** Where people open the app, as far as that can be known before it is configured. */
export function publicUrl(): URL {
  const likely = URL.canParse(likelyOrigin()) ? new URL(likelyOrigin()) : new URL("http://127.0.0.1:3000");
  // Spotify takes no localhost, so it is no address to suggest.
  if (likely.hostname === "localhost") likely.hostname = "127.0.0.1";
  return likely;
}

/** Null when the app is configured. */
export function configErrors(): Setup | null {
  if (envFaults.length === 0) return null;
  return { faults: envFaults, redirectUri: `${publicUrl().origin}/api/auth/callback/spotify` };
}
