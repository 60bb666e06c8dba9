/** A sentence of the document, in which backticks mark the names of fields and codes. */
export function InlineCode({ children }: { children: string }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the words of a sentence never move.
  return children.split("`").map((part, at) => (at % 2 ? <code key={at}>{part}</code> : part));
}
