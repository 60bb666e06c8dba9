import type { ReactElement, ReactNode } from "react";
import { StreamedBoundary } from "./streamed-boundary";

/** In ms: what is kept in memory takes less, and a frame that comes so much later nobody sees. */
const INLINE_BUDGET_MS = 5;

type Matter = ReactElement | string | null;

async function isThereSoon(content: Promise<Matter>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, INLINE_BUDGET_MS, false);
  });
  const there = content.then(
    () => true,
    () => false,
  );
  return Promise.race([there, late]).finally(() => clearTimeout(timer));
}

type Props = {
  /** A component that reads something. */
  content: () => Promise<Matter>;
  /** Its skeleton, for when it is not there in a moment. */
  fallback: ReactNode;
};

/**
 * A part of a page that may have to wait for Spotify. What is there at once stands in its place in the HTML: behind a boundary React
 * would send anything long out of place and move it there by a script, which a browser must lay out twice. What throws, as
 * `notFound()` does, throws behind a boundary: before it, Next sends a page that scripts must draw, without the script policy
 * that would let them.
 */
export async function Streamed({ content, fallback }: Props) {
  const matter = content();
  const isHere = await isThereSoon(matter);
  return (
    <StreamedBoundary isHere={isHere} fallback={isHere ? null : fallback}>
      {isHere ? await matter : matter}
    </StreamedBoundary>
  );
}
