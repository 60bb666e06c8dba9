import type { CoverFamily } from "./covers";

/** A work that is in every library, for any seed, so that pages and tests can rely on it. */
export type Featured = {
  artist: string;
  album: string;
  title: string;
  seconds: number;
  explicit: boolean;
  cover: CoverFamily;
};

/** The fixed works, in the order of the last six months' top tracks. */
export const FEATURED: readonly Featured[] = [
  work(["Oda Lindqvarn", "Rooms", "A Room Is a Kind of Weather"], 391, "bauhaus"),
  work(["Sable Junction Trio", "Slow Copper", "Copper, Slowly Turning"], 302, "arches"),
  work(["The Paper Weirs", "Ledger of Salt", "Ledger of Salt"], 236, "stripes"),
  work(["Gullivern", "A Map of Small Fires", "Small Fires, Seen from a Train"], 327, "contours"),
  work(["Low Tide Municipal", "Night Ferry Timetable", "First Light on Platform Six"], 247, "waves"),
  work(["Yara Quillon", "Inland Sea, Inland Sky", "Inland Sky"], 484, "sunset"),
  work(["Ilse Maranov", "Weather for Strings", "Weather for Strings II"], 418, "waves"),
  work(["Kvarts & Ember", "Long Kitchen", "Kitchen Music for Nobody"], 213, "poster", true),
  work(["Marek Voldane", "Ferrous", "Ferrous"], 345, "halftone"),
  work(["Tamsin Rookley", "Postcards to the Moon Office", "Letter to the Moon Office"], 189, "moon"),
  work(["Mori Takebane", "Left Hand Only", "Left Hand Only"], 221, "rings"),
  work(["Hollow Ferry Choir", "Half a Harbour", "Half a Harbour"], 432, "hills"),
  work(["Fenwick Almondry", "Understudy", "Understudy"], 198, "petals", true),
  work(["Cassini Laundry", "Tape Garden", "Tape Garden"], 264, "petals"),
];

function work(
  [artist, album, title]: [artist: string, album: string, title: string],
  seconds: number,
  cover: CoverFamily,
  explicit = false,
) {
  return { artist, album, title, seconds, cover, explicit };
}
