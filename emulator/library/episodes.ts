import { type Cover, coverFrom } from "./covers";
import { idFrom } from "./ids";
import { randomFrom } from "./random";

/** An episode of a show. */
export type Episode = {
  id: string;
  showId: string;
  title: string;
  show: string;
  cover: Cover;
  durationMs: number;
  date: string;
};

const SHOWS = ["The Slow Repair", "Maps of Small Towns", "Conversations with a Lighthouse"];
const SUBJECTS = [
  "The hinge",
  "A bridge too quiet",
  "What the tide left &amp; why",
  "Letters nobody sent",
  "How to wind a clock",
];

/** The episode with a number, from 1. */
export function episodeFrom(seed: number, number: number): Episode {
  const random = randomFrom(seed, "episode", number);
  const show = random.pick(SHOWS);
  return {
    id: idFrom(seed, "episode", number),
    showId: idFrom(seed, "show", show),
    title: `${number}: ${random.pick(SUBJECTS)}`,
    show,
    cover: coverFrom(seed, "show", show),
    durationMs: random.int(900_000, 5_400_000),
    date: `2026-0${random.int(1, 8)}-${random.int(10, 28)}`,
  };
}
