const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#x27;",
  "/": "&#x2F;",
};

/** Escapes HTML. Spotify returns descriptions of playlists escaped, but names unescaped. */
export function escaped(text: string): string {
  return text.replace(/[&<>"'/]/g, (sign) => ENTITIES[sign] ?? sign);
}
