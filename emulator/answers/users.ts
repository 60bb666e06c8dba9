import type { Person } from "../library/people";
import type { PrivateUser, PublicUser } from "../shapes/wire";
import type { World } from "../state/world";
import { imagesOf } from "./images";
import { linksOf } from "./links";

/** A person as the owner of a playlist. */
export function ownerObject(origin: string, { id, name }: Person): PublicUser {
  return { display_name: name, ...linksOf(origin, "user", id), id };
}

/** A person as the one who added an entry, which comes without a name. */
export function adderObject(origin: string, { id }: Person): PublicUser {
  return { ...linksOf(origin, "user", id), id };
}

/** The answer of `GET /me`. Spotify docs: references/changes/may-2026 for `account_id`. */
export function meObject({ origin }: World, person: Person): PrivateUser {
  return {
    account_id: person.accountId,
    display_name: person.name,
    ...linksOf(origin, "user", person.id),
    id: person.id,
    images: person.portrait ? imagesOf(origin, person.portrait).slice(1) : [],
  };
}
