import { createHash } from "node:crypto";
import type { Context } from "hono";
import type { HtmlEscapedString } from "hono/utils/html";
import { STYLE } from "./style";

type Page = {
  title: string;
  body: HtmlEscapedString | Promise<HtmlEscapedString>;
  /** Added to the styles of all pages. */
  style?: string;
  script?: string;
};
type Delivery = { status?: 200 | 400; formTarget?: string };

/** Sends an HTML page with a strict policy. `formTarget` is the origin that the page's form may redirect to. */
export async function sendPage(
  c: Context,
  { title, body, style = "", script = "" }: Page,
  { status = 200, formTarget = "" }: Delivery = {},
) {
  c.header("content-security-policy", policy(formTarget, style, script));
  c.header("cache-control", "no-store");
  c.header("referrer-policy", "no-referrer");
  c.header("x-content-type-options", "nosniff");
  return c.html(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title}</title><style>${STYLE}</style>${style && `<style>${style}</style>`}</head><body>${await body}${script && `<script>${script}</script>`}</body></html>`,
    status,
  );
}

/** `form-action` also applies to the redirect after a form submission, so it must include the app. */
function policy(formTarget: string, style: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src '${hashOf(STYLE)}' '${hashOf(style)}'`,
    ...(script ? [`script-src '${hashOf(script)}'`, "connect-src 'self'"] : []),
    "img-src 'self'",
    `form-action 'self' ${formTarget}`.trim(),
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");
}

/** Hash of a style or script for the Content-Security-Policy. */
function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
