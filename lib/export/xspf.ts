import type { RecordView } from "../api/types";
import { artistNames, type ExportList, type ListWriter, linkOf } from "./export-list";

/** Characters that XML 1.0 forbids even as references, and halves of surrogate pairs. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the specification forbids
  /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeXml(text: string): string {
  return (
    text
      .replace(FORBIDDEN, "")
      .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
      // A parser would turn a bare carriage return into a line feed.
      .replaceAll("\r", "&#13;")
  );
}

function element(name: string, text: string | number | null): string {
  return text === null || text === "" ? "" : `<${name}>${escapeXml(String(text))}</${name}>`;
}

function toTrack(record: RecordView): string {
  const link = linkOf(record.uri);
  const parts = [
    element("location", link),
    element("identifier", link === null ? null : record.uri),
    element("title", record.name),
    element("creator", artistNames(record)),
    element("album", record.album?.name ?? null),
    element("trackNum", record.trackNumber),
    element("duration", record.durationMs === null ? null : Math.round(record.durationMs)),
    element("annotation", record.kind === "unknown" ? "No longer on Spotify" : null),
    record.isrc === null ? "" : `<meta rel="https://isrc.ifpi.org/">${escapeXml(record.isrc)}</meta>`,
  ];
  return `    <track>${parts.join("")}</track>\n`;
}

/** Returns a writer of an XSPF playlist (xspf.org, version 1). */
export function xspfWriter(list: ExportList): ListWriter {
  const head = [
    element("title", list.name),
    element("creator", list.owner?.name ?? null),
    element("annotation", list.description),
    element("identifier", list.uri),
  ];
  return {
    begin: () =>
      '<?xml version="1.0" encoding="UTF-8"?>\n<playlist version="1" xmlns="http://xspf.org/ns/0/">\n' +
      `  ${head.join("")}\n  <trackList>\n`,
    add: (records) => records.map(toTrack).join(""),
    end: () => "  </trackList>\n</playlist>\n",
  };
}
