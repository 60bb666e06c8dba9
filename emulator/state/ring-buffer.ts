/** The newest items of a long stream, each with its number in it, counted from 1. */
export type Ring<Item> = {
  push(item: Item): void;
  /** How many items have come in all. */
  last(): number;
  /** The items still kept whose number is above `number`, oldest first. */
  after(number: number): Item[];
  clear(): void;
};

/** An empty ring that keeps `size` items; adding costs the same however many it holds. */
export function createRing<Item>(size: number): Ring<Item> {
  let items: Item[] = [];
  let count = 0;
  let begin = 0;

  function after(number: number): Item[] {
    const first = Math.max(number, count - size, begin);
    const found: Item[] = [];
    for (let index = first; index < count; index++) {
      const item = items[index % size];
      if (item !== undefined) found.push(item);
    }
    return found;
  }

  return {
    push: (item) => {
      items[count % size] = item;
      count += 1;
    },
    last: () => count,
    after,
    clear: () => {
      items = [];
      begin = count;
    },
  };
}
