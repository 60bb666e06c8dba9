/** A sentence of the document, whose names of fields and codes stand in backticks. */
export function InlineCode({ children }: { children: string }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the words of a sentence never move.
  return children.split("`").map((part, at) => (at % 2 ? <code key={at}>{part}</code> : part));
}
