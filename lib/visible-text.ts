/**
 * Pattern of one visible character: not a space, control, format or filler character. Works with the flags `u` and `v`.
 */
export const VISIBLE_LETTER = String.raw`[^\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]`;

const visible = new RegExp(VISIBLE_LETTER, "u");

/** Returns whether a text contains a visible character. */
export function isVisible(text: string): boolean {
  return visible.test(text);
}

/** Returns a text on one line, with single spaces. */
export function toOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
