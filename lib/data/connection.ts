import "server-only";
import { features, isGranted } from "../auth/features";
import { readSetback } from "../auth/renewal-pauses";
import { currentSession } from "../auth/session";
import { consentEndsAt } from "../auth/session-end";
import { SpotifyError } from "../spotify/errors";
import type { ConnectionView } from "../views";

/** What the session itself knows of the connection. Budget: 0 calls. */
export async function getConnection(): Promise<ConnectionView> {
  const session = await currentSession();
  if (!session) throw new SpotifyError("unauthorized");
  const { signedInAt, consentAt, renewedAt, accessExpiresAt, scopes } = session;
  const permissions = features.map((feature) => ({ feature, granted: isGranted(feature, scopes) }));
  return {
    signedInAt,
    consentAt,
    consentEndsAt: consentEndsAt(consentAt),
    renewedAt,
    accessExpiresAt,
    setback: await readSetback(session),
    permissions,
  };
}
