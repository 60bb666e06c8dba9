/** Alive. Touches nothing: not the store, not Spotify, not the configuration. */
export function GET(): Response {
  return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
}
