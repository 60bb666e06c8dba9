import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { showDragPreview } from "../../_tracks/drag-preview";

/** Returns the row before which a drop at the pointer's `y` goes; `count` means after the last row. */
export function rowBefore(
  y: number,
  { top, height, count }: { top: number; height: number; count: number },
): number {
  return Math.max(0, Math.min(count, Math.round((y - top) / height)));
}

/** What a drag needs of a row: the keys of what is dragged with it, and the text of the drag preview. */
type Dragged = { keys: readonly number[]; name: string };

/** Makes a row draggable. Returns the cleanup. @param draggedWith returns what is dragged with a row. */
export function dragRow(row: HTMLTableRowElement, draggedWith: (index: number) => Dragged): () => void {
  const dragged = () => draggedWith(Number(row.dataset.index));
  return draggable({
    element: row,
    // Keys, because the list may change during the drag: another song is in the row then.
    getInitialData: () => ({ keys: dragged().keys }),
    onGenerateDragPreview: ({ nativeSetDragImage }) => showDragPreview(nativeSetDragImage, dragged().name),
  });
}

type Target = {
  table: HTMLTableElement;
  /** The line that shows where the row will go. */
  line: HTMLElement;
  measure: () => { top: number; head: number; height: number; count: number };
  onDrop: (keys: readonly number[], before: number) => void;
};

function keysIn({ keys }: Record<string | symbol, unknown>): number[] | null {
  return Array.isArray(keys) ? keys.filter((key) => typeof key === "number") : null;
}

/** Handles drops on the table. Returns the cleanup. The table is the only target, because most rows are not rendered. */
export function takeRows({ table, line, measure, onDrop }: Target): () => void {
  function show(y: number): number {
    const box = measure();
    const before = rowBefore(y, box);
    line.hidden = false;
    line.style.transform = `translateY(${box.head + before * box.height - 1}px)`;
    return before;
  }
  const hide = () => {
    line.hidden = true;
  };
  return combine(
    dropTargetForElements({
      element: table,
      canDrop: ({ source }) => keysIn(source.data) !== null,
      onDrag: ({ location }) => void show(location.current.input.clientY),
      onDragLeave: hide,
      onDrop: ({ source, location }) => {
        const before = show(location.current.input.clientY);
        hide();
        onDrop(keysIn(source.data) ?? [], before);
      },
    }),
    hide,
  );
}
