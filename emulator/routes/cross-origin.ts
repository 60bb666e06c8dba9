import { cors } from "hono/cors";

/** Lets pages of any site call, as the platform does: its Web API, and its token endpoint for PKCE in browsers. */
export const crossOrigin = cors({
  origin: "*",
  allowMethods: ["GET", "POST", "OPTIONS", "PUT", "DELETE", "PATCH"],
  // Retry-After stands among the allowed headers and not among the exposed ones: seen so (spotify/web-api issue 159).
  allowHeaders: ["Accept", "Authorization", "Content-Type", "Origin", "Retry-After"],
  maxAge: 604_800,
});
