import { useEffect, useState } from "react";
import { whenQuiet } from "../../_components/on-idle";
import type { frameOf } from "./page-skeletons";

/** What finds the frame of a page by its path. Fetched once the page has nothing better to do; null until then. */
export function usePageFrames(): typeof frameOf | null {
  const [found, setFound] = useState<typeof frameOf | null>(null);

  useEffect(
    () =>
      whenQuiet(() => {
        import("./page-skeletons").then(
          (code) => setFound(() => code.frameOf),
          () => {},
        );
      }),
    [],
  );

  return found;
}
