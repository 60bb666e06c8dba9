import { decode } from "html-entities";

/** What a page shows of its HTML: not its scripts, which carry all words that it might ever say. */
export function visibleText(html: string): string {
  return decode(html.replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, ""));
}
