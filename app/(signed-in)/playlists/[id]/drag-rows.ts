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

/** Makes a row draggable. Returns the cleanup. @param nameOf returns the text of the drag preview. */
export function dragRow(row: HTMLTableRowElement, nameOf: (index: number) => string): () => void {
  const index = () => Number(row.dataset.index);
  return draggable({
    element: row,
    getInitialData: () => ({ row: index() }),
    onGenerateDragPreview: ({ nativeSetDragImage }) => showDragPreview(nativeSetDragImage, nameOf(index())),
  });
}

type Target = {
  table: HTMLTableElement;
  /** The line that shows where the row will go. */
  line: HTMLElement;
  measure: () => { top: number; head: number; height: number; count: number };
  onDrop: (row: number, before: number) => void;
};

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
      canDrop: ({ source }) => typeof source.data.row === "number",
      onDrag: ({ location }) => void show(location.current.input.clientY),
      onDragLeave: hide,
      onDrop: ({ source, location }) => {
        const before = show(location.current.input.clientY);
        hide();
        onDrop(Number(source.data.row), before);
      },
    }),
    hide,
  );
}
