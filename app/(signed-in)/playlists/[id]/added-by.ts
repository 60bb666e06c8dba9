import type { PlaylistPageView } from "@/lib/api/types";

/** Who added an entry, as far as it can be told: Spotify names only the owner, and everybody else by an id. */
export type Adder = { name: string; url: string | null; isReader: boolean };

/** @param id as an entry names who added it. */
export function adderOf({ owner, readerId }: PlaylistPageView, id: string | null): Adder | null {
  if (!id) return null;
  const url = `https://open.spotify.com/user/${encodeURIComponent(id.toWellFormed())}`;
  const name = id === owner.id ? owner.name : id;
  return { name, url, isReader: id === readerId };
}

/** Whether it is worth a column: in a playlist of one person all of it is that person's. */
export function showsAdders({ kind }: PlaylistPageView): boolean {
  return kind === "shared";
}
