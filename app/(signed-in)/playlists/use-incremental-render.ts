import { useEffect, useState } from "react";
import { onIdle } from "../../_components/on-idle";

/** A slow phone renders this many in one animation frame. */
const BATCH_SIZE = 12;

/** Returns how many items of a long list to render: `first` at once, also on the server, then more on idle. */
export function useIncrementalRender(total: number, first: number): number {
  const [count, setCount] = useState(first);

  useEffect(() => (count < total ? onIdle(() => setCount(count + BATCH_SIZE)) : undefined), [count, total]);
  return count;
}
