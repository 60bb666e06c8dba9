/** A stream of numbers that is the same for the same key, on every machine. */
export type Random = {
  /** From 0 up to, but not including, 1. */
  float(): number;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** True with the given probability, 0 to 1. */
  chance(probability: number): boolean;
  /** One of the list, which must not be empty. */
  pick<Item>(list: readonly Item[]): Item;
  /** A new list in another order. */
  shuffle<Item>(list: readonly Item[]): Item[];
};

/** The stream named by `key`; different keys give unrelated streams. */
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

/** The element at `index`; throws where there is none, so that callers need no assertion. */
export function elementAt<Item>(list: readonly Item[], index: number): Item {
  if (index < 0 || index >= list.length) throw new RangeError(`No element ${index} of ${list.length}`);
  return list[index] as Item;
}

type Seed = [number, number, number, number];

/** Four 32-bit words from a text (cyrb128): 32 bits would let two of 10,000 ids collide. */
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
  // The first numbers still show the seed; sfc32 wants a dozen rounds.
  for (let i = 0; i < 12; i++) next();
  return next;
}
