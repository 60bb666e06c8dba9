import { toOneLine } from "../visible-text";
import { artistNames, type ListWriter, linkOf } from "./export-list";

/** A line for each item: its artists and title, or its link. */
export const TEXT_CONTENTS = ["names", "links"] as const;
export type TextContent = (typeof TEXT_CONTENTS)[number];

/**
 * Returns a writer of plain text. Links can be pasted into a playlist in Spotify's desktop app. Items without a name, or
 * without a link, are left out.
 */
export function textWriter(content: TextContent): ListWriter {
  return {
    begin: () => "",
    add: (records) =>
      records
        .flatMap((record) => {
          if (content === "links") return linkOf(record.uri) ?? [];
          return toOneLine([artistNames(record), record.name].filter(Boolean).join(" - ")) || [];
        })
        .map((line) => `${line}\n`)
        .join(""),
    end: () => "",
  };
}
