/** Characters that Windows forbids, controls, and overrides of the text direction, which can hide an extension. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what file systems forbid
  /[<>:"/\\|?*\0-\x1F\x7F-\x9F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Names of devices on Windows, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

const MAX_CHARACTERS = 100;
const MAX_BYTES = 200;

const encoder = new TextEncoder();

/** Cuts a text between whole characters as a person sees them, such as emoji with their modifiers. */
function cut(text: string): string {
  let kept = "";
  let characters = 0;
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    characters += 1;
    bytes += encoder.encode(segment).length;
    if (characters > MAX_CHARACTERS || bytes > MAX_BYTES) break;
    kept += segment;
  }
  return kept;
}

/**
 * Returns a name as a file name without extension that every system accepts.
 * @param fallback a safe name for one of which nothing is left.
 */
export function safeFileName(name: string, fallback: string): string {
  const replaced = name.normalize("NFC").toWellFormed().replace(FORBIDDEN, "_").replace(/\s+/g, " ").trim();
  const trimmed = cut(replaced).replace(/[. ]+$/, "");
  if (trimmed === "" || /^[._ ]+$/.test(trimmed)) return fallback;
  return RESERVED.test(trimmed) ? `_${trimmed}` : trimmed;
}

/**
 * Returns a function that makes safe file names unique, also on systems that take upper and lower case for the same.
 * The names that it returned before are those it avoids.
 */
export function createFileNames(): (name: string, fallback: string, extension: string) => string {
  const taken = new Set<string>();
  return (name, fallback, extension) => {
    const base = safeFileName(name, fallback);
    for (let count = 1; ; count++) {
      const file = `${count === 1 ? base : `${base} (${count})`}.${extension}`;
      const key = file.normalize("NFKC").toLowerCase().toUpperCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return file;
    }
  };
}

/** Returns the value of a `Content-Disposition` header: an ASCII name, and the real one (RFC 6266). */
export function attachment(fileName: string): string {
  const ascii = fileName
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7E]|["\\%]/g, "_");
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
