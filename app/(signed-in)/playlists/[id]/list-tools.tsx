"use client";

import { useMemo } from "react";
import { LazyPart } from "@/app/_components/lazy-part";
import type { EntryView, PlaylistPageView } from "@/lib/api/types";
import type { ApiClientError } from "@/lib/client/api-client";
import type { ServerPlaylist } from "@/lib/client/optimistic-playlist";
import { type OrderWay, useOrderJob } from "./use-order-job";

const loadArrangeSheet = () => import("./arrange-sheet").then((code) => code.ArrangeSheet);

type Props = {
  playlist: PlaylistPageView;
  page: ServerPlaylist;
  mayEdit: boolean;
  /** The keys of the list in its own order, and all its entries; undefined while they load. */
  keys: readonly number[];
  entries: readonly EntryView[] | undefined;
  /** Why the entries could not be loaded. */
  failure: { error: ApiClientError; retry: () => void } | null;
  /** The rows in the order that the page shows, and the name of that order; null for the list's own order. */
  shown: { rows: readonly EntryView[]; name: string } | null;
  /** @param isOrdered whether another order of the list was started. */
  onClose: (isOrdered: boolean) => void;
};

/** The sheets for a whole list, whose code loads when one is opened. */
export function ListTools(props: Props) {
  const { playlist, page, mayEdit, keys, entries, failure, shown, onClose } = props;
  const { name } = playlist;
  const startOrder = useOrderJob({ playlist, name, mayEdit, page });
  const list = useMemo(() => (entries ? { keys, entries } : null), [keys, entries]);
  const sorted = useMemo(() => {
    if (!shown || !list) return null;
    return { order: shown.rows.flatMap(({ position }) => list.keys[position] ?? []), name: shown.name };
  }, [shown, list]);

  return (
    <LazyPart
      load={loadArrangeSheet}
      props={{
        name,
        list,
        failure,
        sorted,
        onStart: (order: readonly number[], way: OrderWay) => {
          startOrder(order, way);
          onClose(true);
        },
        onClose: () => onClose(false),
      }}
      onFailed={() => onClose(false)}
    />
  );
}
