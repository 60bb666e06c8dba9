import { type Cover, coverFrom } from "./covers";
import { idFrom } from "./ids";

/** A browse category. */
export type Category = { id: string; name: string; icon: Cover };

const NAMES = [
  "Made for trains",
  "Folk",
  "Jazz",
  "Ambient",
  "Sleep",
  "Kitchen",
  "Rain",
  "Organ",
  "Dub",
  "Audiobooks",
];

/** Creates the browse categories of a seed. */
export function createCategories(seed: number): Category[] {
  return NAMES.map((name) => ({
    id: idFrom(seed, "category", name),
    name,
    icon: coverFrom(seed, "category", name),
  }));
}
