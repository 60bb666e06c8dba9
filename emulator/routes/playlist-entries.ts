import type { UserAccount } from "../catalog/accounts";
import { contentAt } from "../catalog/contents";
import type { Entry } from "../catalog/entries";
import { apiError } from "../serializers/errors";
import type { EmulatorState } from "../state/emulator-state";

const ITEM_URI = /^spotify:(track|episode):[0-9A-Za-z]{22}$/;

/** Creates entries for added URIs. Throws a 400 for local files, other kinds and unknown ids. */
export function newEntries(
  { library, clock }: EmulatorState,
  addedBy: UserAccount,
  uris: readonly string[],
): Entry[] {
  const wrong = uris.find((uri) => !ITEM_URI.test(uri));
  if (wrong !== undefined) throw apiError(400, `Invalid track uri: ${wrong}`);
  const addedAt = `${new Date(clock.now()).toISOString().slice(0, 19)}Z`;
  return uris.map((uri) => {
    const content = contentAt(library.find, uri);
    if (!content) throw apiError(400, "Payload contains a non-existing ID");
    return { addedAt, addedBy, content };
  });
}
