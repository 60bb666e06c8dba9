import { tokenError } from "../serializers/errors";
import { clientOf } from "../state/clients";
import type { EmulatorState } from "../state/emulator-state";

/** Who asks for tokens; `proven` when the secret was shown, not only the id. */
export type TokenClient = { id: string; proven: boolean };

/** Reads the client from Basic credentials, or, for a public one, from `client_id` in the form. */
export function readClient(
  world: EmulatorState,
  header: string | undefined,
  form: URLSearchParams,
): TokenClient {
  if (header === undefined) return publicClient(world, form.get("client_id"));
  const [id, secret] = basicCredentials(header);
  const client = clientOf(world.settings, id);
  if (!client) throw tokenError("invalid_client", "Invalid client");
  if (client.secret !== secret) throw tokenError("invalid_client", "Invalid client secret");
  return { id: client.id, proven: true };
}

function publicClient(world: EmulatorState, id: string | null): TokenClient {
  const client = clientOf(world.settings, id);
  if (!client) throw tokenError("invalid_client", "Invalid client");
  return { id: client.id, proven: false };
}

function basicCredentials(header: string): [id: string, secret: string] {
  const encoded = /^Basic +([A-Za-z0-9+/=_-]+)$/i.exec(header)?.[1];
  if (!encoded) throw tokenError("invalid_client", "Invalid client");
  const text = Buffer.from(encoded, "base64").toString("utf8");
  const colon = text.indexOf(":");
  if (colon < 0) throw tokenError("invalid_client", "Invalid client");
  return [decode(text.slice(0, colon)), decode(text.slice(colon + 1))];
}

/** RFC 6749 2.3.1 form-encodes both parts; for plain ids and secrets that changes nothing. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}
