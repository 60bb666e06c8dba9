"use client";

import { useLayoutEffect } from "react";
import { useSWRConfig } from "swr";

type Part = { items: unknown[]; asOf: number };

type List<P> = {
  mutate: (parts: P[], how: { revalidate: false }) => Promise<unknown>;
  setSize: (size: number) => Promise<unknown>;
};

/** Whether the part that came with the page says otherwise than the one that is known, and later. */
export function isNewerPage(initial: Part, known: Part | undefined): boolean {
  if (!known) return true;
  return initial.asOf > known.asOf && JSON.stringify(initial.items) !== JSON.stringify(known.items);
}

/**
 * Makes what came with the page a list's first part, so that nothing is asked for it again. A list that this tab knows from
 * before goes on as long as it was, for the way back; one that has changed since begins anew.
 */
export function useHydrateFirstPage<P extends Part & { stale: boolean }>(
  key: string | null,
  initial: P | undefined,
  { mutate: mutateList, setSize }: List<P>,
): void {
  const { cache, mutate } = useSWRConfig();

  useLayoutEffect(() => {
    if (!key || !initial) return;
    const known: Part | undefined = cache.get(key)?.data;
    if (!isNewerPage(initial, known)) return;
    // SWR looks for parts under their own keys only, never among fallbacks.
    void mutate(key, initial, { revalidate: false });
    if (known) void setSize(1);
    // A list that SWR has no data of reads all its parts again to grow; one that is stale is read on mounting as it is.
    else if (!initial.stale) void mutateList([initial], { revalidate: false });
  }, [key, initial, cache, mutate, mutateList, setSize]);
}
