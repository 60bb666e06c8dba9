import type { CoverFamily } from "./covers";

/** Owner of a playlist: an account's handle, or the number of a friend. */
export type OwnerPlan = "premium" | "free" | "uninvited" | number;

export type PlaylistOrder = "mixed" | "catalogue" | "tangled" | "tidy";

/** Definition of a playlist, before ids, images and entries are generated from the seed. */
export type PlaylistPlan = {
  name: string;
  count: number;
  owner: OwnerPlan;
  /** "mosaic" = from its first four albums; "unsized" = an upload, whose size Spotify does not report. */
  picture: CoverFamily | "mosaic" | "unsized" | "empty";
  description: string;
  public: boolean;
  /** Accounts that may read and change it besides the owner. */
  sharedWith: "premium"[];
  /**
   * "mixed" = random tracks; "catalogue" = in the order of the catalogue; "tangled" = with duplicates; "tidy" = without
   * null entries, dates and users, local files and removed songs.
   */
  order: PlaylistOrder;
  /** Tests the layout, escaping or a missing picture; not in the tidy library. */
  unusual?: true;
};

const mine: Omit<PlaylistPlan, "name" | "count"> = {
  owner: "premium",
  picture: "mosaic",
  description: "",
  public: false,
  sharedWith: [],
  order: "mixed",
};
const followed = { ...mine, public: true };
const unusual = { ...mine, unusual: true as const };

/** The fixed playlists of the account `premium`, in the order of its list. They are in every library, the unusual ones not in the tidy one. */
export const PREMIUM_PLANS: readonly PlaylistPlan[] = [
  {
    ...mine,
    name: "Night Ferry",
    count: 1284,
    picture: "sunset",
    public: true,
    description:
      "For crossings after ten at night. Nothing with a drum fill, nothing in a hurry, one foghorn allowed.",
  },
  { ...mine, name: "Sunday, slowly", count: 86 },
  {
    ...unusual,
    name: "Kitchen, loud",
    count: 142,
    picture: "poster",
    description: "Rock &amp; roll for Ida&#x27;s kitchen &lt;b&gt;only&lt;/b&gt; &quot;at volume 11&quot;",
  },
  { ...mine, name: "Strings and static", count: 64, picture: "stripes" },
  { ...mine, name: "Letters to winter", count: 51, picture: "moon", public: true },
  { ...mine, name: "For the long drive north", count: 203, picture: "hills", public: true },
  { ...mine, name: "Piano, mostly left hand", count: 38, picture: "bauhaus" },
  {
    ...mine,
    name: "Borrowed from Jonas",
    count: 77,
    owner: "free",
    sharedWith: ["premium"],
    description: "Bring it back &amp; add something.",
  },
  { ...mine, name: "Tape hiss", count: 29, picture: "rings", public: true },
  { ...mine, name: "Cinema without pictures", count: 118, picture: "sunset" },
  { ...followed, name: "First coffee", count: 45, owner: "uninvited", picture: "petals" },
  { ...mine, name: "Ironing", count: 92, picture: "stripes" },
  { ...followed, name: "Rain on the caravan", count: 60, owner: "uninvited", picture: "waves" },
  { ...mine, name: "Small hours", count: 133, picture: "moon" },
  { ...mine, name: "Everything with a double bass in it", count: 311, picture: "arches" },
  { ...unusual, name: "Empty for now", count: 0, picture: "empty" },
  { ...unusual, name: "No picture yet", count: 3, picture: "empty" },
  { ...unusual, name: "My photo of the quay", count: 24, picture: "unsized" },
  { ...mine, name: "夜行列車のための歌", count: 40, description: "窓の外は雨。" },
  { ...mine, name: "أغاني للمساء", count: 33, picture: "arches" },
  { ...followed, name: "晚风与旧唱片", count: 72, owner: 2 },
  { ...unusual, name: "🌙🎹✨", count: 18, picture: "halftone" },
  { ...unusual, name: "Cafe\u0301 in Z̃u\u0308rich (combining marks)", count: 21 },
  {
    ...unusual,
    name: "A playlist whose name was typed on a long train journey and which therefore says everything there is to say about the fields, the rain and the tea",
    count: 47,
    picture: "contours",
    description: "x ".repeat(150).trim(),
  },
  {
    ...unusual,
    name: "<script>alert(1)</script>",
    count: 12,
    description: "&lt;img src=x onerror=alert(1)&gt; &amp;amp; twice",
  },
  { ...unusual, name: "=2+5, +1, -1, @home", count: 9, picture: "halftone" },
  { ...mine, name: "Episodes and songs", count: 30, picture: "waves" },
  { ...followed, name: "Balcony botany", count: 95, owner: 0, picture: "petals" },
  { ...followed, name: "Northern signals", count: 210, owner: 1, picture: "contours" },
  { ...followed, name: "Sunday paper", count: 16, owner: 3 },
  { ...followed, name: "Postkarten Vol. 7", count: 64, owner: 4, picture: "bauhaus" },
  { ...mine, name: "Waltzes nobody finished", count: 58, picture: "rings" },
  { ...mine, name: "Running, reluctantly", count: 101, public: true },
  { ...mine, name: "Copper", count: 27, picture: "arches" },
  { ...mine, name: "Songs about weather", count: 66, picture: "hills" },
  { ...mine, name: "Before the guests come", count: 88, public: true },
  { ...mine, name: "After the guests have gone", count: 35, picture: "moon" },
  { ...mine, name: "Dentist", count: 7 },
  { ...mine, name: "Songs mother hummed", count: 49, picture: "petals" },
  { ...mine, name: "Sable Junction, all of it", count: 50, picture: "contours" },
  { ...mine, name: "2019", count: 120 },
];

/** The playlist of the large library with exactly 10,000 entries. */
export const EVERYTHING_PLAN: PlaylistPlan = {
  ...mine,
  name: "Everything, in order",
  count: 10_000,
  picture: "rings",
  order: "catalogue",
};

/** The playlists of the account `free`, without the one it shares. */
export const FREE_PLANS: readonly PlaylistPlan[] = [
  { ...mine, owner: "free", name: "Bike songs", count: 44, picture: "stripes" },
  { ...unusual, owner: "free", name: "Jonas & the kettle", count: 15, picture: "empty", public: true },
];

/** Returns a generated playlist for the large library. */
export function extraPlan(name: string, count: number, owner: OwnerPlan): PlaylistPlan {
  return { ...mine, name, count, owner, public: owner !== "premium", order: "tangled" };
}
