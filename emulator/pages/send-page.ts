import type { Context } from "hono";
import type { HtmlEscapedString } from "hono/utils/html";
import { STYLE, STYLE_HASH } from "./style";

type Page = { title: string; body: HtmlEscapedString | Promise<HtmlEscapedString> };
type Delivery = { status?: 200 | 400; formTarget?: string };

/** Sends an HTML page under a strict policy. `formTarget` is the origin that the page's form may end at. */
export async function sendPage(
  c: Context,
  { title, body }: Page,
  { status = 200, formTarget = "" }: Delivery = {},
) {
  c.header("content-security-policy", policy(formTarget));
  c.header("cache-control", "no-store");
  c.header("referrer-policy", "no-referrer");
  c.header("x-content-type-options", "nosniff");
  return c.html(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title}</title><style>${STYLE}</style></head><body>${await body}</body></html>`,
    status,
  );
}

/** form-action also governs where the answer to a form may redirect, so it must name the app. */
function policy(formTarget: string): string {
  return [
    "default-src 'none'",
    `style-src '${STYLE_HASH}'`,
    "img-src 'self'",
    `form-action 'self' ${formTarget}`.trim(),
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");
}
