import type { AudiobookView, TrackView } from "@/lib/api/types";

/** Returns a chapter as other lists have it: Spotify leaves the book out of its own chapters. */
export function withBook(chapter: TrackView, { name, url, authors, image }: AudiobookView): TrackView {
  const creators = [{ name, url }, ...authors.map((author) => ({ name: author, url: null }))];
  return { ...chapter, artists: creators, image: chapter.image ?? image };
}
