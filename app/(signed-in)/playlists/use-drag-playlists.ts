"use client";

import { type PointerEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { useTranslations } from "#translations";
import type { ItemSelection } from "@/app/_components/use-item-selection";
import type { ListedPlaylist } from "@/lib/api/types";
import { whenOnline } from "@/lib/client/online";
import type { DropTarget } from "./drag-playlists";
import type { PlaylistSection } from "./playlist-sections";
import { useMovePlaylists } from "./use-move-playlists";

type DragCode = typeof import("./drag-playlists");

/**
 * Makes playlists draggable between sections with a mouse; "Move to group" does the same. Its code loads when the pointer comes.
 * @returns the attributes of the element around the sections.
 */
export function useDragPlaylists(
  sections: readonly PlaylistSection[],
  { keys }: ItemSelection<ListedPlaylist>,
) {
  const t = useTranslations("playlists.sections");
  const root = useRef<HTMLDivElement>(null);
  const [code, setCode] = useState<DragCode | null>(null);
  const moves = useMovePlaylists();
  const hasTargets = sections.length > 1;

  const drop = useEffectEvent((id: string, { section, group }: DropTarget) => {
    // Dragging a selected playlist drags all that are selected.
    const ids = keys.has(id) ? [...keys] : [id];
    if (section === "pinned") moves.pin(ids);
    else moves.dropOnGroup(ids, section === "group" ? group : null);
  });
  const nameOf = useEffectEvent((id: string) => {
    if (keys.has(id) && keys.size > 1) return t("count", { count: keys.size });
    return sections.flatMap(({ playlists }) => playlists).find((one) => one.id === id)?.name ?? "";
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: other sections have other rows
  useEffect(() => {
    if (!code || !hasTargets || !root.current) return;
    return code.dragPlaylists(root.current, {
      onDrop: (id, target) => drop(id, target),
      nameOf: (id) => nameOf(id),
    });
  }, [code, hasTargets, sections]);

  function load({ pointerType }: PointerEvent): void {
    // With a finger, a long press selects. What can be dragged would begin to move instead (Chrome on Android).
    if (code || !hasTargets || pointerType === "touch") return;
    void whenOnline()
      .then(() => import("./drag-playlists"))
      .then(setCode, () => {});
  }

  return { ref: root, onPointerEnter: load };
}
