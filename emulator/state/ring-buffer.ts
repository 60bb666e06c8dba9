/** The newest items of a stream, numbered from 1. */
export type Ring<Item> = {
  push(item: Item): void;
  /** Number of the last item. */
  last(): number;
  /** Returns the stored items with a number above `number`, oldest first. */
  after(number: number): Item[];
  clear(): void;
};

/** Creates a ring buffer of `size` items. Adding takes constant time. */
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
