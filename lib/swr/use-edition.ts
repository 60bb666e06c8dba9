"use client";

import { useMemo } from "react";
import useSWRImmutable from "swr/immutable";
import { keys } from "@/lib/keys";
import type { EntriesView } from "@/lib/views";
import { current, type Edition } from "./editing/edition";

/** How a playlist stands for this tab, changes that are under way included. Asks for nothing. */
export function useEdition(id: string, snapshot: string, first: EntriesView): Edition {
  const { data: kept } = useSWRImmutable<Edition>(keys.edition(id), null);
  return useMemo(() => current(kept, { snapshot, first }), [kept, snapshot, first]);
}
