import { type Cover, coverFrom } from "./covers";
import { idFrom } from "./ids";
import { PUBLISHERS, SHOWS, SUBJECTS } from "./podcast-names";
import { elementAt, randomFrom } from "./random";

/** A podcast with its episodes, newest first. */
export type Show = {
  id: string;
  name: string;
  publisher: string;
  description: string;
  cover: Cover;
  episodes: Episode[];
};

/** An episode of a show; `date` to the day. */
export type Episode = { id: string; title: string; show: Show; durationMs: number; date: string };

const SHARED_SHOW_COUNT = 3;
const SHARED_EPISODE_COUNT = 60;

/** Creates all shows of a seed. The first three share the episodes 1 to 60, which playlists pick from. */
export function createShows(seed: number): { shows: Show[]; numbered: Episode[] } {
  const shows = SHOWS.map((name) => createShow(seed, name));
  const first = shows.slice(0, SHARED_SHOW_COUNT);
  const numbered = Array.from({ length: SHARED_EPISODE_COUNT }, (_, index) =>
    createEpisode(seed, first, index + 1),
  );
  let last = SHARED_EPISODE_COUNT;
  for (const show of shows.slice(SHARED_SHOW_COUNT)) {
    const count = randomFrom(seed, "show", show.name).int(4, 40);
    for (let number = 1; number <= count; number++) createEpisode(seed, [show], ++last, number);
  }
  for (const { episodes } of shows) episodes.sort((a, b) => b.date.localeCompare(a.date));
  return { shows, numbered };
}

function createShow(seed: number, name: string): Show {
  const random = randomFrom(seed, "publisher", name);
  return {
    id: idFrom(seed, "show", name),
    name,
    publisher: random.pick(PUBLISHERS),
    description: `${elementAt(SUBJECTS, random.int(0, 4))}, and what came of it. Every other week.`,
    cover: coverFrom(seed, "show", name),
    episodes: [],
  };
}

/** Creates an episode and adds it to one of the shows. `number` is unique; `shown` is the number in its title. */
function createEpisode(seed: number, shows: readonly Show[], number: number, shown = number): Episode {
  const random = randomFrom(seed, "episode", number);
  const show = random.pick(shows);
  const episode = {
    id: idFrom(seed, "episode", number),
    title: `${shown}: ${random.pick(SUBJECTS)}`,
    show,
    durationMs: random.int(900_000, 5_400_000),
    date: `2026-0${random.int(1, 8)}-${random.int(10, 28)}`,
  };
  show.episodes.push(episode);
  return episode;
}
