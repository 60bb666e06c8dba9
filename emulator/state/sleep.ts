/** Waits so many milliseconds, without keeping a process alive for it: a test that has ended shall end. */
export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
