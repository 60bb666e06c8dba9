import { type ReactElement, type ReactNode, Suspense } from "react";

/** In ms: what is kept in memory takes less, and a frame that comes so much later nobody sees. */
const MOMENT = 5;

async function isSettledSoon(content: Promise<ReactElement>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, MOMENT, false);
  });
  const settled = content.then(
    () => true,
    () => true,
  );
  return Promise.race([settled, late]).finally(() => clearTimeout(timer));
}

type Props = {
  /** What a component that reads something gives, called as a function. */
  content: Promise<ReactElement>;
  /** Its skeleton, for when it is not there in a moment. */
  fallback: ReactNode;
};

/**
 * A part of a page that may have to wait for Spotify. What is there at once stands in its place in the HTML: behind a boundary React
 * would send anything long out of place and move it there by a script, which a browser must lay out twice.
 */
export async function Region({ content, fallback }: Props) {
  if (await isSettledSoon(content)) return content;
  return <Suspense fallback={fallback}>{content}</Suspense>;
}
