/** What a request shows after `Authorization: Bearer`, were it nothing; null where it shows no bearer at all. */
export function parseBearerHeader(headers: Headers): string | null {
  const shown = /^bearer(?: +(.*))?$/i.exec(headers.get("authorization") ?? "");
  return shown && (shown[1] ?? "");
}
