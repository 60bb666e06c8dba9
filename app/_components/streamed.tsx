import type { ReactElement, ReactNode } from "react";
import { settlesWithin } from "@/lib/timeout";
import { StreamedBoundary } from "./streamed-boundary";

/** A cache hit takes less than 5 ms; a delay of 5 ms is not visible. */
const INLINE_BUDGET_MS = 5;

type Content = ReactElement | string | null;

async function isReadyInTime(content: Promise<Content>): Promise<boolean> {
  const isReady = content.then(
    () => true,
    () => false,
  );
  return (await settlesWithin(isReady, INLINE_BUDGET_MS)) && isReady;
}

type Props = {
  /** A component that loads data. */
  content: () => Promise<Content>;
  /** Its skeleton, if the content is not ready in time. */
  fallback: ReactNode;
};

/**
 * A part of a page that may have to wait for Spotify. Content that is ready is inlined in the HTML: behind a
 * boundary, React would send long content out of order and move it into place with a script, so the browser
 * would lay it out twice. Content that throws, as `notFound()` does, throws behind a boundary: without one,
 * Next sends a page that scripts must render, without the script policy that would allow them.
 */
export async function Streamed({ content, fallback }: Props) {
  const rendered = content();
  const isHere = await isReadyInTime(rendered);
  return (
    <StreamedBoundary isHere={isHere} fallback={isHere ? null : fallback}>
      {isHere ? await rendered : rendered}
    </StreamedBoundary>
  );
}
