import type { UserAccount } from "../catalog/accounts";
import { contentAt } from "../catalog/contents";
import type { Entry } from "../catalog/entries";
import { apiError } from "../serializers/errors";
import type { EmulatorState } from "../state/emulator-state";

const FORM = /^spotify:(track|episode):[0-9A-Za-z]{22}$/;

/** Entries for URIs that a person adds now. Local files and other kinds are refused, and so are unknown ids. */
export function newEntries(
  { library, clock }: EmulatorState,
  addedBy: UserAccount,
  uris: readonly string[],
): Entry[] {
  const wrong = uris.find((uri) => !FORM.test(uri));
  if (wrong !== undefined) throw apiError(400, `Invalid track uri: ${wrong}`);
  const addedAt = `${new Date(clock.now()).toISOString().slice(0, 19)}Z`;
  return uris.map((uri) => {
    const content = contentAt(library.find, uri);
    if (!content) throw apiError(400, "Payload contains a non-existing ID");
    return { addedAt, addedBy, content };
  });
}
