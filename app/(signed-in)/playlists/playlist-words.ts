import { counted } from "@/app/_components/dates";
import type { PlaylistView } from "@/lib/views";

/** "1,284 entries, yours" */
export function playlistMeta({ total, kind, owner }: PlaylistView): string {
  const length = total === null ? null : counted(total, "entry", "entries");
  const whose = kind === "own" ? "yours" : owner.name;
  return [length, whose, kind === "shared" ? "shared" : null].filter(Boolean).join(", ");
}

/** Who sees it, in a word or two; nothing where Spotify does not say or it is not the reader's to choose. */
export function shownWords({ kind, isPublic }: PlaylistView): string {
  if (kind === "shared") return "Shared";
  if (kind === "followed" || isPublic === null) return "";
  return isPublic ? "On profile" : "Private";
}
