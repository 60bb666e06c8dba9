/** Returns the numbers 0 to `count` - 1, for elements that are all alike, such as the rows of a skeleton. */
export function indices(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
