import { cors } from "hono/cors";

/** Allows cross-origin calls to the Web API, and to the token endpoint for PKCE in browsers, as Spotify does. */
export const crossOrigin = cors({
  origin: "*",
  allowMethods: ["GET", "POST", "OPTIONS", "PUT", "DELETE", "PATCH"],
  // Retry-After is an allowed header but not an exposed one, as observed (spotify/web-api issue 159).
  allowHeaders: ["Accept", "Authorization", "Content-Type", "Origin", "Retry-After"],
  maxAge: 604_800,
});
