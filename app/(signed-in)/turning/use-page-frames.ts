import { useEffect, useState } from "react";
import { whenQuiet } from "../when-quiet";
import type { frameOf } from "./page-frames";

/** What finds the frame of a page by its path. Fetched once the page has nothing better to do; null until then. */
export function usePageFrames(): typeof frameOf | null {
  const [found, setFound] = useState<typeof frameOf | null>(null);

  useEffect(
    () =>
      whenQuiet(() => {
        import("./page-frames").then(
          (code) => setFound(() => code.frameOf),
          () => {},
        );
      }),
    [],
  );

  return found;
}
