/** Tells that the app is there to be measured. */
export function GET(): Response {
  return Response.json({ ok: true });
}
