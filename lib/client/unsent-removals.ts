/** A removal that was shown, and of which nobody confirmed that it was made. */
type UnsentRemoval = { reader: string; playlist: string; uris: string[] };

const KEY = "tonearm.unsent";

function isRemoval(value: unknown): value is UnsentRemoval {
  if (typeof value !== "object" || value === null) return false;
  if (!("reader" in value && "playlist" in value && "uris" in value && Array.isArray(value.uris)))
    return false;
  const texts: unknown[] = [value.reader, value.playlist, ...value.uris];
  return texts.every((text) => typeof text === "string");
}

/** What is kept; nothing where it is damaged, or the browser keeps nothing. */
function read(): UnsentRemoval[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isRemoval) : [];
  } catch {
    return [];
  }
}

function write(all: readonly UnsentRemoval[]): void {
  try {
    if (all.length > 0) localStorage.setItem(KEY, JSON.stringify(all));
    else localStorage.removeItem(KEY);
  } catch {
    // Without room, or where the browser keeps nothing, it is not offered again.
  }
}

/**
 * Keeps a removal until it is confirmed, so that it can be offered again should the page close before.
 * @returns forgets it.
 */
export function saveUnsent(removal: UnsentRemoval): () => void {
  write([...read(), removal]);
  const text = JSON.stringify(removal);
  return () => write(read().filter((one) => JSON.stringify(one) !== text));
}

/** The URIs of a playlist whose removal was not confirmed when its page closed. They are kept no longer. */
export function takeUnsent(reader: string, playlist: string): string[] {
  const isIts = (one: UnsentRemoval) => one.reader === reader && one.playlist === playlist;
  const all = read();
  const uris = all.filter(isIts).flatMap((one) => one.uris);
  if (uris.length > 0) write(all.filter((one) => !isIts(one)));
  return [...new Set(uris)];
}
