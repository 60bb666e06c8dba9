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
import { tidyPlans } from "./tidy";
import { playlistNameFrom } from "./titles";

/**
 * "large" has 300 playlists with 100,000 entries in total, 10,000 of them in one playlist. "tidy" is about as long as
 * "small", but has nothing that clients stumble over: no nulls, missing pictures, local or vanished items.
 */
export const LIBRARY_SIZES = ["small", "large", "tidy"] as const;

export type LibrarySize = (typeof LIBRARY_SIZES)[number];

/**
 * A playlist's image: several sizes, one of unknown size, an uploaded photo, or none;
 * "entries" = generated from the covers of its current entries.
 */
export type Picture =
  | { kind: "sized" | "unsized"; cover: Cover }
  | { kind: "upload"; key: string }
  | { kind: "empty" | "entries" };

/** A playlist without its entries, which `entries.ts` creates one by one. */
export type Playlist = {
  id: string;
  name: string;
  /** With HTML entities, as at Spotify; null if it was never set. */
  description: string | null;
  owner: UserAccount;
  /** Whether invited users may change it. Those who accepted are in `collaborators`. */
  collaborative: boolean;
  collaborators: UserAccount[];
  public: boolean;
  picture: Picture;
  /** Number of entries in the library, before any change. */
  count: number;
  order: PlaylistOrder;
};

/** A user's list of playlists; null = a playlist that Spotify no longer shows. */
export type PlaylistList = (Playlist | null)[];

type Sources = {
  seed: number;
  size: LibrarySize;
  accounts: Record<AccountName, Account>;
  friends: UserAccount[];
  catalogue: Catalogue;
};

const LARGE_PLAYLIST_COUNT = 300;
const LARGE_ENTRY_COUNT = 100_000;
const NULL_PLAYLIST_INDEX = 37;

/** Creates the playlist lists of all accounts. The list of `premium` has 42 elements, one of them null, unless it is tidy. */
export function createPlaylistLists(sources: Sources): Record<AccountName, PlaylistList> {
  const premium: PlaylistList = premiumPlans(sources).map((plan) => createPlaylist(sources, plan));
  if (sources.size !== "tidy") premium.splice(NULL_PLAYLIST_INDEX, 0, null);
  const own = (sources.size === "tidy" ? tidyPlans(FREE_PLANS) : FREE_PLANS).map((plan) =>
    createPlaylist(sources, plan),
  );
  const shared = premium.filter((playlist) => playlist?.owner === sources.accounts.free.person);
  const petras = premium.filter((playlist) => playlist?.owner === sources.accounts.uninvited.person);
  return { premium, free: [...own, ...shared], uninvited: petras, empty: [] };
}

function premiumPlans({ seed, size }: Sources): PlaylistPlan[] {
  if (size === "small") return [...PREMIUM_PLANS];
  if (size === "tidy") return tidyPlans(PREMIUM_PLANS);
  const [first, ...others] = PREMIUM_PLANS;
  const known = first ? [first, EVERYTHING_PLAN, ...others] : [];
  const extra = Array.from({ length: LARGE_PLAYLIST_COUNT - 1 - known.length }, (_, index) => {
    const random = randomFrom(seed, "extra playlist", index);
    return extraPlan(
      playlistNameFrom(random),
      random.int(1, 240),
      random.chance(0.7) ? "premium" : random.int(0, 4),
    );
  });
  return [...known, ...scaledTo(extra, LARGE_ENTRY_COUNT - entriesOf(known))];
}

/** Scales the counts in proportion to a total. The last one absorbs the rounding. */
function scaledTo(plans: readonly PlaylistPlan[], total: number): PlaylistPlan[] {
  const factor = total / entriesOf(plans);
  const first = plans.slice(0, -1).map((plan) => ({ ...plan, count: Math.floor(plan.count * factor) }));
  return [...first, ...plans.slice(-1).map((plan) => ({ ...plan, count: total - entriesOf(first) }))];
}

function entriesOf(plans: readonly PlaylistPlan[]): number {
  return plans.reduce((sum, { count }) => sum + count, 0);
}

function createPlaylist(sources: Sources, plan: PlaylistPlan): Playlist {
  const { seed, accounts } = sources;
  // Playlists of one owner must differ in name or count, or they would share an id.
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
  if (picture === "empty") return { kind: picture };
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
