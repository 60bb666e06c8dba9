"use client";

import { type ReactNode, Suspense, useState } from "react";

type Props = {
  /** Whether what it holds came along with the page. */
  isHere: boolean;
  /** Where it did not. */
  fallback?: ReactNode;
  children: ReactNode;
};

/**
 * Where a region stands: bare if it was there from the beginning, else behind a boundary. As it began it stays, or a page that is
 * read anew would make all that is in it anew; a bare one keeps what it has until the new is there.
 */
export function StreamedBoundary({ isHere, fallback, children }: Props) {
  const [isBare] = useState(isHere);
  return isBare ? children : <Suspense fallback={fallback}>{children}</Suspense>;
}
