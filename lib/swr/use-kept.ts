"use client";

import useSWRImmutable from "swr/immutable";
import { keys } from "@/lib/keys";
import { useContains } from "./use-contains";
import type { Answer } from "./use-resource";
import { uriOf } from "./use-shelf-changes";

/**
 * Whether a playlist is among the reader's; undefined until that is known.
 * @param assumed what is taken for granted, so that nothing is asked for; else 1 call.
 */
export function useKept(playlist: string, assumed: boolean | undefined): boolean | undefined {
  const uri = uriOf(playlist);
  useContains(assumed === undefined ? [uri] : []);
  const { data } = useSWRImmutable<Answer<{ saved: Record<string, boolean> }>>(keys.contains([uri]), null);
  return data?.saved[uri] ?? assumed;
}
