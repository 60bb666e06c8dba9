"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";

type StatusRequest = { isRequested: boolean; request: () => void };

const StatusRequestContext = createContext<StatusRequest | null>(null);

/**
 * Returns whether the saved status is requested, and a function that requests it, for a single item or a
 * group.
 */
export function useSavedStatusGroup(): StatusRequest {
  const group = useContext(StatusRequestContext);
  const [isRequested, setIsRequested] = useState(false);
  return group ?? { isRequested, request: () => setIsRequested(true) };
}

/**
 * A list that loads the saved status of all its items when the user comes near the first of them: 1 call for
 * 40, and none for users who only read.
 */
export function SavedStatusProvider({ children }: { children: ReactNode }) {
  const [isRequested, setIsRequested] = useState(false);
  const value = useMemo(() => ({ isRequested, request: () => setIsRequested(true) }), [isRequested]);

  return <StatusRequestContext value={value}>{children}</StatusRequestContext>;
}
