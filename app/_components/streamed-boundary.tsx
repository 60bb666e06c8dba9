"use client";

import { type ReactNode, Suspense, useState } from "react";

type Props = {
  /** Whether the content was ready with the page. */
  isHere: boolean;
  /** The skeleton, if it was not. */
  fallback?: ReactNode;
  children: ReactNode;
};

/**
 * The place of a region: without a boundary if its content was ready, else behind one. It stays as it began,
 * or a refresh of the page would mount all its content again. Without a boundary, the content stays until the
 * new content arrives.
 */
export function StreamedBoundary({ isHere, fallback, children }: Props) {
  const [isBare] = useState(isHere);
  return isBare ? children : <Suspense fallback={fallback}>{children}</Suspense>;
}
