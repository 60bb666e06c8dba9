/** Responds that the process is alive. Uses no store, no Spotify and no configuration. */
export function GET(): Response {
  return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
}
