import { tokenError } from "../serializers/errors";
import { clientOf } from "../state/clients";
import type { EmulatorState } from "../state/emulator-state";

/** The client of a token request. `proven` = with its secret, not only its id. */
export type TokenClient = { id: string; proven: boolean };

/** Reads the client from Basic credentials, or from the form. There, a public client has no `client_secret`. */
export function readClient(
  world: EmulatorState,
  header: string | undefined,
  form: URLSearchParams,
): TokenClient {
  const [id, secret] = header === undefined ? formCredentials(form) : basicCredentials(header);
  const client = clientOf(world.settings, id);
  if (!client) throw tokenError("invalid_client", "Invalid client");
  if (secret !== null && client.secret !== secret)
    throw tokenError("invalid_client", "Invalid client secret");
  return { id: client.id, proven: secret !== null };
}

/** RFC 6749 2.3.1: an empty secret is the same as none. */
function formCredentials(form: URLSearchParams): [id: string | null, secret: string | null] {
  return [form.get("client_id"), form.get("client_secret") || null];
}

function basicCredentials(header: string): [id: string, secret: string] {
  const encoded = /^Basic +([A-Za-z0-9+/=_-]+)$/i.exec(header)?.[1];
  if (!encoded) throw tokenError("invalid_client", "Invalid client");
  const text = Buffer.from(encoded, "base64").toString("utf8");
  const colon = text.indexOf(":");
  if (colon < 0) throw tokenError("invalid_client", "Invalid client");
  return [decode(text.slice(0, colon)), decode(text.slice(colon + 1))];
}

/** RFC 6749 2.3.1 form-encodes both parts. Plain ids and secrets stay the same. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}
