import type { RecordView } from "../api/types";
import type { ExportList, ListWriter } from "./export-list";

/** Names of our backup format. A reader refuses a higher version and ignores unknown fields. */
export const BACKUP_FORMAT = "tonearm-backup";
export const PLAYLIST_FORMAT = "tonearm-playlist";
export const BACKUP_VERSION = 1;

/** An entry of a backup: the record, and whether it is a local file. */
function toEntry({ kind, ...rest }: RecordView) {
  return { ...rest, kind, local: kind === "local" };
}

/**
 * Returns a writer of the JSON of one list, one entry a line. `count` and `complete` come last, so that a file that was
 * cut is no valid JSON.
 */
export function jsonWriter(list: ExportList): ListWriter {
  let count = 0;
  return {
    begin: () => {
      const head = { format: PLAYLIST_FORMAT, version: BACKUP_VERSION, ...list };
      return `${JSON.stringify(head).slice(0, -1)},"entries":[`;
    },
    add: (records) => {
      const lines = records.map((record) => {
        const separator = count++ === 0 ? "\n" : ",\n";
        return separator + JSON.stringify(toEntry(record));
      });
      return lines.join("");
    },
    end: () => `\n],"count":${count},"complete":true}\n`,
  };
}

/** A file of a backup. `sha256` is null where the browser has no cryptography, as without HTTPS. */
export type BackupFile = { path: string; kind: ExportList["kind"]; count: number; sha256: string | null };

/** A playlist whose items are not in the backup, with the reason. */
export type BackupOmission = {
  id: string;
  name: string;
  owner: string;
  url: string;
  reason: "followed" | "unreadable";
};

type Manifest = {
  createdAt: string;
  account: { id: string; name: string } | null;
  files: BackupFile[];
  omitted: BackupOmission[];
};

/** Returns the text of a backup's manifest. */
export function manifestJson(manifest: Manifest): string {
  return `${JSON.stringify({ format: BACKUP_FORMAT, version: BACKUP_VERSION, app: "Tonearm", ...manifest }, null, 2)}\n`;
}
