import type { Account, AccountName, UserAccount } from "./accounts";
import type { Catalogue } from "./catalog";
import { type Cover, mosaicOf } from "./covers";
import { base62, idFrom } from "./ids";
import {
  EVERYTHING_PLAN,
  extraPlan,
  FREE_PLANS,
  type OwnerPlan,
  type PlaylistOrder,
  type PlaylistPlan,
  PREMIUM_PLANS,
} from "./playlist-fixtures";
import { elementAt, randomFrom } from "./random";
import { playlistNameFrom } from "./titles";

/** How much music there is: "large" makes 300 playlists of 100,000 entries in all, 10,000 of them in one. */
export type LibrarySize = "small" | "large";

/**
 * A playlist's picture: several sizes, one of unknown size, an uploaded photo, an empty list, or null;
 * "entries" = made of the covers of what it holds now.
 */
export type Picture =
  | { kind: "sized" | "unsized"; cover: Cover }
  | { kind: "upload"; key: string }
  | { kind: "empty" | "null" | "entries" };

/** A playlist without its entries, which `entries.ts` makes one by one. */
export type Playlist = {
  id: string;
  name: string;
  /** With HTML entities, as Spotify gives it; null when none was ever written. */
  description: string | null;
  owner: UserAccount;
  /** Whether people whom the owner invites may change it; those who have come are in `collaborators`. */
  collaborative: boolean;
  collaborators: UserAccount[];
  public: boolean;
  picture: Picture;
  /** How many entries the library laid out. */
  count: number;
  order: PlaylistOrder;
};

/** A person's list of playlists; null stands for one that Spotify no longer shows. */
export type PlaylistList = (Playlist | null)[];

type Sources = {
  seed: number;
  size: LibrarySize;
  accounts: Record<AccountName, Account>;
  friends: UserAccount[];
  catalogue: Catalogue;
};

const LARGE_TOTAL = 300;
const LARGE_ENTRIES = 100_000;
const HOLE_AT = 37;

/** The playlist lists of all accounts. The list of `premium` has 42 places, one of them null. */
export function createPlaylistLists(sources: Sources): Record<AccountName, PlaylistList> {
  const premium: PlaylistList = premiumPlans(sources).map((plan) => createPlaylist(sources, plan));
  premium.splice(HOLE_AT, 0, null);
  const own = FREE_PLANS.map((plan) => createPlaylist(sources, plan));
  const shared = premium.filter((playlist) => playlist?.owner === sources.accounts.free.person);
  const petras = premium.filter((playlist) => playlist?.owner === sources.accounts.uninvited.person);
  return { premium, free: [...own, ...shared], uninvited: petras, empty: [] };
}

function premiumPlans({ seed, size }: Sources): PlaylistPlan[] {
  if (size === "small") return [...PREMIUM_PLANS];
  const [first, ...others] = PREMIUM_PLANS;
  const known = first ? [first, EVERYTHING_PLAN, ...others] : [];
  const extra = Array.from({ length: LARGE_TOTAL - 1 - known.length }, (_, index) => {
    const random = randomFrom(seed, "extra playlist", index);
    return extraPlan(
      playlistNameFrom(random),
      random.int(1, 240),
      random.chance(0.7) ? "premium" : random.int(0, 4),
    );
  });
  return [...known, ...stretched(extra, LARGE_ENTRIES - entriesOf(known))];
}

/** Makes the counts larger in proportion, so that they come to a total; the last one takes what is left over. */
function stretched(plans: readonly PlaylistPlan[], total: number): PlaylistPlan[] {
  const factor = total / entriesOf(plans);
  const first = plans.slice(0, -1).map((plan) => ({ ...plan, count: Math.floor(plan.count * factor) }));
  return [...first, ...plans.slice(-1).map((plan) => ({ ...plan, count: total - entriesOf(first) }))];
}

function entriesOf(plans: readonly PlaylistPlan[]): number {
  return plans.reduce((sum, { count }) => sum + count, 0);
}

function createPlaylist(sources: Sources, plan: PlaylistPlan): Playlist {
  const { seed, accounts } = sources;
  // Two playlists of one owner may not share a name here, or they would share an id too.
  const id = idFrom(seed, "playlist", plan.owner, plan.name, plan.count);
  return {
    id,
    name: plan.name,
    description: plan.description,
    owner: ownerOf(sources, plan.owner),
    collaborative: plan.sharedWith.length > 0,
    collaborators: plan.sharedWith.map((handle) => accounts[handle].person),
    public: plan.public,
    picture: pictureOf(sources, plan, id),
    count: plan.count,
    order: plan.order,
  };
}

function ownerOf({ accounts, friends }: Sources, owner: OwnerPlan): UserAccount {
  return typeof owner === "number" ? elementAt(friends, owner) : accounts[owner].person;
}

function pictureOf({ seed, catalogue }: Sources, { picture }: PlaylistPlan, id: string): Picture {
  if (picture === "empty" || picture === "null") return { kind: picture };
  const random = randomFrom(seed, "picture", id);
  if (picture === "mosaic") {
    const covers = random
      .shuffle(catalogue.albums.slice(0, 60))
      .slice(0, 4)
      .map((album) => album.cover);
    return { kind: "sized", cover: mosaicOf(covers) };
  }
  const key = base62(8, seed, "picture", id);
  if (picture === "unsized") return { kind: "unsized", cover: { family: "hills", key } };
  return { kind: "sized", cover: { family: picture, key } };
}
