import type { CsvOptions } from "./csv";
import type { ExportList, ListWriter } from "./export-list";
import type { TextContent } from "./text-list";

/** Formats of exported files. */
export const EXPORT_FORMATS = ["csv", "json", "m3u8", "xspf", "jspf", "txt"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** MIME types of the formats. */
export const MIME_TYPES: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  m3u8: "audio/x-mpegurl; charset=utf-8",
  xspf: "application/xspf+xml; charset=utf-8",
  jspf: "application/jspf+json; charset=utf-8",
  txt: "text/plain; charset=utf-8",
};

/** A format with the options that apply to it. */
export type ExportOptions = { format: ExportFormat; csv: CsvOptions; text: TextContent };

/** The options of an export that chooses only its format. */
export const DEFAULT_OPTIONS: ExportOptions = {
  format: "csv",
  csv: { preset: "full", delimiter: "comma" },
  text: "names",
};

/** Loads the code of a format and returns a function that creates writers for its lists. */
export async function loadWriter({
  format,
  csv,
  text,
}: ExportOptions): Promise<(list: ExportList) => ListWriter> {
  switch (format) {
    case "csv": {
      const { csvWriter } = await import("./csv");
      return (list) => csvWriter(list, csv);
    }
    case "json":
      return (await import("./json-backup")).jsonWriter;
    case "m3u8":
      return (await import("./m3u8")).m3u8Writer;
    case "xspf":
      return (await import("./xspf")).xspfWriter;
    case "jspf":
      return (await import("./jspf")).jspfWriter;
    case "txt": {
      const { textWriter } = await import("./text-list");
      return () => textWriter(text);
    }
  }
}
