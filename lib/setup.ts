import { type EnvFault, envFaults, likelyOrigin } from "./env";

/** What the set-up page says: the faulty variables and the redirect URI to register with Spotify. */
export type Setup = { faults: EnvFault[]; redirectUri: string };

/** Null when the app is configured. */
export function setup(): Setup | null {
  if (envFaults.length === 0) return null;
  const origin = URL.canParse(likelyOrigin()) ? new URL(likelyOrigin()).origin : "http://127.0.0.1:3000";
  return { faults: envFaults, redirectUri: `${origin}/api/auth/callback/spotify` };
}
