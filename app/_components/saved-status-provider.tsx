"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";

type Marks = { asked: boolean; ask: () => void };

const MarksContext = createContext<Marks | null>(null);

/** Whether it was asked, and the way to ask, for what stands alone or in a group. */
export function useSavedStatusGroup(): Marks {
  const group = useContext(MarksContext);
  const [asked, setAsked] = useState(false);
  return group ?? { asked, ask: () => setAsked(true) };
}

/**
 * A list that asks what of it is in the library when somebody comes near the first of its marks, for all of them at once: one
 * call for 40, and none for those who only look.
 */
export function SavedStatusProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState(false);
  const marks = useMemo(() => ({ asked, ask: () => setAsked(true) }), [asked]);

  return <MarksContext value={marks}>{children}</MarksContext>;
}
