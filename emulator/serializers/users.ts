import type { Account, UserAccount } from "../catalog/accounts";
import { followersOf } from "../catalog/popularity";
import type { EmulatorState } from "../state/emulator-state";
import { hasOldFields } from "../state/profiles";
import type { PrivateUser, ProfileObject, PublicUser } from "../types/wire";
import { imagesOf } from "./images";
import { linksOf } from "./links";
import { memoize } from "./memoize";

/** Returns a user as the owner of a playlist. */
export function ownerObject(origin: string, { id, name }: UserAccount): PublicUser {
  return { display_name: name, ...linksOf(origin, "user", id), id };
}

/** Returns the user who added an entry, without a name. */
export const adderObject = memoize(({ origin }: EmulatorState, { id }: UserAccount): PublicUser => {
  return { ...linksOf(origin, "user", id), id };
});

/** Returns the public profile of a user, for `GET /users/{id}`. */
export function profileObject({ origin }: EmulatorState, person: UserAccount): ProfileObject {
  return {
    ...ownerObject(origin, person),
    images: imagesOfPerson(origin, person),
    followers: { href: null, total: followersOf(person.id) % 200 },
  };
}

/**
 * Returns the response of `GET /me`. Some of the old fields need a scope (Spotify docs: concepts/scopes).
 * For `account_id` see references/changes/may-2026.
 */
export function meObject(world: EmulatorState, account: Account, scopes: readonly string[]): PrivateUser {
  const { origin } = world;
  const { person } = account;
  const basics: PrivateUser = {
    account_id: person.accountId,
    display_name: person.name,
    ...linksOf(origin, "user", person.id),
    id: person.id,
    images: imagesOfPerson(origin, person),
  };
  if (!hasOldFields(world)) return basics;
  const { followers } = profileObject(world, person);
  const explicit_content = { filter_enabled: false, filter_locked: false };
  return {
    ...basics,
    followers,
    ...(scopes.includes("user-read-email") && { email: account.email }),
    ...(scopes.includes("user-read-private") && {
      country: account.country,
      product: account.product,
      explicit_content,
    }),
  };
}

function imagesOfPerson(origin: string, { portrait }: UserAccount) {
  return portrait ? imagesOf(origin, portrait).slice(1) : [];
}
