import type { RecordView } from "../api/types";
import { toOneLine } from "../visible-text";
import { artistNames, type ExportList, isNamed, type ListWriter, linkOf } from "./export-list";

function labelOf(record: RecordView): string {
  return toOneLine([artistNames(record), record.name].filter(Boolean).join(" - "));
}

function toLines(record: RecordView): string {
  const link = linkOf(record.uri);
  const seconds = record.durationMs === null ? -1 : Math.round(record.durationMs / 1000);
  // Without a link, the entry is a comment: a line of its own would be read as the path of a file.
  if (!link)
    return `# ${record.position + 1}: ${isNamed(record) ? labelOf(record) : "no longer on Spotify"}\n`;
  return `#EXTINF:${seconds},${labelOf(record)}\n${link}\n`;
}

/** Returns a writer of an extended M3U playlist in UTF-8. Its lines are links to Spotify, which no player plays. */
export function m3u8Writer(list: ExportList): ListWriter {
  return {
    begin: () => `#EXTM3U\n#PLAYLIST:${toOneLine(list.name)}\n`,
    add: (records) => records.map(toLines).join(""),
    end: () => "",
  };
}
