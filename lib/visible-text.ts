/** A letter that can be seen: neither space nor control, format or filler character. A pattern for the flags `u` and `v`. */
export const VISIBLE_LETTER = String.raw`[^\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]`;

const visible = new RegExp(VISIBLE_LETTER, "u");

/** Whether a text shows anything at all. */
export function isVisible(text: string): boolean {
  return visible.test(text);
}
