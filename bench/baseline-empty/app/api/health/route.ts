/** Responds once the app is ready to be measured. */
export function GET(): Response {
  return Response.json({ ok: true });
}
