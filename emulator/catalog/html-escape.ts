const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#x27;",
  "/": "&#x2F;",
};

/** A text with HTML entities, in which Spotify gives descriptions of playlists; names are given as they are. */
export function escaped(text: string): string {
  return text.replace(/[&<>"'/]/g, (sign) => ENTITIES[sign] ?? sign);
}
