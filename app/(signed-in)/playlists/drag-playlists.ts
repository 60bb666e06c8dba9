import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { showDragPreview } from "../_tracks/drag-preview";

/** The section on which playlists are dropped, and the name of its group. */
export type DropTarget = { section: string; group: string };

type Options = {
  onDrop: (id: string, target: DropTarget) => void;
  /** Returns the text of the drag preview. */
  nameOf: (id: string) => string;
};

function dragItem(element: HTMLElement, id: string, nameOf: Options["nameOf"]): () => void {
  // The browser would drag a link or a picture instead.
  for (const own of element.querySelectorAll("a, img")) own.setAttribute("draggable", "false");
  return draggable({
    element,
    getInitialData: () => ({ playlist: id, from: element.closest("[data-section]") }),
    onGenerateDragPreview: ({ nativeSetDragImage }) => showDragPreview(nativeSetDragImage, nameOf(id)),
  });
}

function takeItems(element: HTMLElement, onDrop: Options["onDrop"]): () => void {
  const { section = "", group = "" } = element.dataset;
  const mark = (isOver: boolean) => element.toggleAttribute("data-drop", isOver);
  return dropTargetForElements({
    element,
    canDrop: ({ source }) => typeof source.data.playlist === "string" && source.data.from !== element,
    onDragEnter: () => mark(true),
    onDragLeave: () => mark(false),
    onDrop: ({ source }) => {
      mark(false);
      onDrop(String(source.data.playlist), { section, group });
    },
  });
}

/** Makes the playlists in an element draggable, and its sections targets. Returns the cleanup. */
export function dragPlaylists(root: HTMLElement, { onDrop, nameOf }: Options): () => void {
  const items = [...root.querySelectorAll<HTMLElement>("[data-key]")];
  const sections = [...root.querySelectorAll<HTMLElement>("[data-section]")];
  return combine(
    ...items.map((element) => dragItem(element, element.dataset.key ?? "", nameOf)),
    ...sections.map((element) => takeItems(element, onDrop)),
  );
}
