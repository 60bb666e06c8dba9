import { useEffect, useState } from "react";
import { onIdle } from "../../_components/on-idle";

/** So many that a slow phone has them in one frame. */
const STEP = 12;

/** How many of a long list to render: the first at once, on the server too, and a few more whenever there is time. */
export function useIncrementalRender(total: number, first: number): number {
  const [most, setMost] = useState(first);

  useEffect(() => (most < total ? onIdle(() => setMost(most + STEP)) : undefined), [most, total]);
  return most;
}
