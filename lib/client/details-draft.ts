import type { Details } from "./playlists-cache";

const KEY = "tonearm.details";

function isDetails(value: unknown): value is Details & { playlist: string } {
  if (typeof value !== "object" || value === null) return false;
  if (!("playlist" in value && "name" in value && "description" in value && "isPublic" in value))
    return false;
  const texts: unknown[] = [value.playlist, value.name, value.description];
  return texts.every((text) => typeof text === "string") && typeof value.isPublic === "boolean";
}

/** Keeps what was typed and not saved in this tab, through the trip for a permission; null forgets it. */
export function saveDraft(playlist: string, details: Details | null): void {
  if (details) sessionStorage.setItem(KEY, JSON.stringify({ playlist, ...details }));
  else sessionStorage.removeItem(KEY);
}

/** What was typed for a playlist and not saved. It is kept no longer. */
export function takeDraft(playlist: string): Details | null {
  const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
  if (!isDetails(kept) || kept.playlist !== playlist) return null;
  sessionStorage.removeItem(KEY);
  const { name, description, isPublic } = kept;
  return { name, description, isPublic };
}
