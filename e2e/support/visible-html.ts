import { decode } from "html-entities";

/** Returns the HTML of a page without its scripts, which contain all messages it could ever show. */
export function visibleText(html: string): string {
  return decode(html.replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, ""));
}
