/** Fields in which keys write something, and undo what was written. */
const TEXT_FIELDS =
  "textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=range], [type=button], [type=submit])";

/** Whether a key goes to a field that is written in, so that it belongs to the field. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TEXT_FIELDS) !== null;
}

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "defaultPrevented"> & {
  target: EventTarget | null;
};

/** Whether a key asks to undo something that is not text: Ctrl-Z, or ⌘Z. */
export function isUndoKey({ key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented, target }: Key) {
  if (defaultPrevented || altKey || shiftKey || ctrlKey === metaKey) return false;
  return key.toLowerCase() === "z" && !isTyping(target);
}
