/** What a page shows of its HTML: not its scripts, which carry all words that it might ever say. */
export function visibleText(html: string): string {
  return html.replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, "");
}
