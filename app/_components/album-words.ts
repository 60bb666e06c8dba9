const KINDS: Record<string, string> = { single: "Single", compilation: "Compilation", ep: "EP" };

/** What sort of album it is, in a word. */
export function albumKind(kind: string): string {
  return KINDS[kind.toLowerCase()] ?? "Album";
}
