/** The numbers 0 to `count` - 1: places for things that are all alike, such as the rows of a skeleton. */
export function indices(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
