/** A random number stream that is the same for the same key on every machine. */
export type Random = {
  /** From 0 up to, but not including, 1. */
  float(): number;
  /** An integer from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** True with the given probability, 0 to 1. */
  chance(probability: number): boolean;
  /** A random element. The list must not be empty. */
  pick<Item>(list: readonly Item[]): Item;
  /** A shuffled copy. */
  shuffle<Item>(list: readonly Item[]): Item[];
};

/** Returns the stream of a key. Different keys give unrelated streams. */
export function randomFrom(...key: (string | number)[]): Random {
  const next = sfc32(hash128(key.join("\u0000")));
  const float = () => next() / 4294967296;
  const int = (low: number, high: number) => low + Math.floor(float() * (high - low + 1));
  const pick = <Item>(list: readonly Item[]) => elementAt(list, int(0, list.length - 1));
  const shuffle = <Item>(list: readonly Item[]) =>
    list
      .map((item) => ({ item, rank: float() }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ item }) => item);
  return { float, int, pick, shuffle, chance: (probability) => float() < probability };
}

/** Returns the element at `index`. Throws if there is none, so that callers need no assertion. */
export function elementAt<Item>(list: readonly Item[], index: number): Item {
  if (index < 0 || index >= list.length) throw new RangeError(`No element ${index} of ${list.length}`);
  return list[index] as Item;
}

type Seed = [number, number, number, number];

/** Hashes a text to four 32-bit words (cyrb128). With 32 bits, 2 of 10,000 ids would collide. */
function hash128(text: string): Seed {
  let [a, b, c, d]: Seed = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = b ^ Math.imul(a ^ code, 597399067);
    b = c ^ Math.imul(b ^ code, 2869860233);
    c = d ^ Math.imul(c ^ code, 951274213);
    d = a ^ Math.imul(d ^ code, 2716044179);
  }
  return [a ^ b ^ c ^ d, b ^ a, c ^ a, d ^ a];
}

function sfc32([a, b, c, d]: Seed): () => number {
  function next() {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  }
  // The first numbers still correlate with the seed; sfc32 needs 12 rounds.
  for (let i = 0; i < 12; i++) next();
  return next;
}
