/** Creates a channel from anywhere on a page to the one component that serves it. Without that component, requests have no effect. */
export function createRequests<T>() {
  let serve: ((request: T) => void) | null = null;

  return {
    send: (request: T) => serve?.(request),
    /** @returns a function that ends serving. */
    serve(next: (request: T) => void) {
      serve = next;
      return () => {
        if (serve === next) serve = null;
      };
    },
  };
}
