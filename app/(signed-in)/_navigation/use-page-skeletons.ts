import { useEffect, useState } from "react";
import { onIdle } from "../../_components/on-idle";
import type { skeletonFor } from "./page-skeletons";

/** What finds the frame of a page by its path. Fetched once the page has nothing better to do; null until then. */
export function usePageSkeletons(): typeof skeletonFor | null {
  const [found, setFound] = useState<typeof skeletonFor | null>(null);

  useEffect(
    () =>
      onIdle(() => {
        import("./page-skeletons").then(
          (code) => setFound(() => code.skeletonFor),
          () => {},
        );
      }),
    [],
  );

  return found;
}
