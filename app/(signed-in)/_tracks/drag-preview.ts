import { pointerOutsideOfPreview } from "@atlaskit/pragmatic-drag-and-drop/element/pointer-outside-of-preview";
import { setCustomNativeDragPreview } from "@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview";

/** Shows a text beside the pointer while something is dragged. */
export function showDragPreview(nativeSetDragImage: DataTransfer["setDragImage"] | null, text: string): void {
  setCustomNativeDragPreview({
    nativeSetDragImage,
    getOffset: pointerOutsideOfPreview({ x: "16px", y: "8px" }),
    render: ({ container }) => {
      container.textContent = text;
      container.className = "max-w-80 truncate border border-line bg-paper px-3 py-2 font-medium text-ink";
    },
  });
}
