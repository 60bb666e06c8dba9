import { ADJECTIVES, FAMILY, GIVEN, NOUNS, PLACES, UNUSUAL_TITLES, VERBS } from "./names";
import type { Random } from "./random";

/** Returns a random title of a song or an album. One in 25 is unusual. */
export function titleFrom(random: Random): string {
  return random.chance(0.04) ? random.pick(UNUSUAL_TITLES) : ordinaryTitleFrom(random);
}

/** Returns a random title that is never unusual. */
export function ordinaryTitleFrom(random: Random): string {
  const noun = random.pick(NOUNS);
  const forms = [
    () => `${random.pick(ADJECTIVES)} ${noun}`,
    () => `${noun}, ${random.pick(ADJECTIVES)} ${random.pick(VERBS)}`,
    () => `${random.pick(VERBS)} at ${random.pick(PLACES)}`,
    () => `${noun} for ${random.pick(PLACES)}`,
    () => `The ${random.pick(ADJECTIVES)} ${noun}`,
    () => `${noun} and ${random.pick(NOUNS)}`,
    () => `${random.pick(ADJECTIVES)}`,
    () => `${noun} No. ${random.int(2, 9)}`,
  ];
  return random.pick(forms)();
}

/** Returns a random name of a person or a band. */
export function artistFrom(random: Random): string {
  if (random.chance(0.6)) return `${random.pick(GIVEN)} ${random.pick(FAMILY)}`;
  return random.chance(0.5)
    ? `The ${random.pick(ADJECTIVES)} ${random.pick(NOUNS)}s`
    : `${random.pick(NOUNS)} ${random.pick(NOUNS)}`;
}

/** Returns a random name of a playlist in the style of users. */
export function playlistNameFrom(random: Random): string {
  const noun = random.pick(NOUNS).toLowerCase();
  const forms = [
    () => `${random.pick(ADJECTIVES)} ${noun}`,
    () => `${noun} songs`,
    () => `for ${random.pick(PLACES)}`,
    () => `${random.pick(VERBS)}, ${random.pick(VERBS).toLowerCase()}`,
    () => `${random.int(2009, 2026)}: ${noun}`,
    () => `Songs for ${random.pick(GIVEN)}`,
  ];
  return random.pick(forms)();
}
