import { createHash } from "node:crypto";
import { encode } from "html-entities";
import type { Locale } from "@/lib/i18n/locales";
import type { Theme } from "@/lib/preferences";

/** The values of globals.css that a page without stylesheet needs. */
const STYLE = `:root{color-scheme:light dark;--paper:light-dark(#fcfcfb,#0d0c0b);--ink:light-dark(#161513,#efedea);--ink-2:light-dark(#52504e,#b2afac);--amber:light-dark(#d17c1c,#eea943)}
[data-theme=light]{color-scheme:light}[data-theme=dark]{color-scheme:dark}
body{margin:0;padding:clamp(20px,5.55vw,80px);max-width:36em;background:var(--paper);color:var(--ink);font:16px/1.5 Arial,sans-serif}
h1{margin:1.5em 0 .5em;font:400 clamp(2rem,5vw,3rem)/1.1 Georgia,serif;text-wrap:balance}
p{color:var(--ink-2);text-wrap:pretty}
a,button{display:inline-block;min-height:24px;padding:10px 18px;border:0;border-radius:4px;background:var(--ink);color:var(--paper);font:inherit;font-weight:500;text-decoration:none;cursor:pointer}
:focus-visible{outline:2px solid var(--amber);outline-offset:3px}`;

type Content = {
  locale: Locale;
  theme?: Theme;
  title: string;
  /** The HTML below the title. */
  body: string;
  script?: string;
  /** An origin to which the response to a form may redirect. */
  formTarget?: string;
};

/** A document and its Content Security Policy. */
export type PlainPage = { html: string; policy: string };

function sourceOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

function policyFor(script?: string, formTarget?: string): string {
  return [
    "default-src 'none'",
    `style-src ${sourceOf(STYLE)}`,
    ...(script ? [`script-src ${sourceOf(script)}`] : []),
    // It also governs the redirect after a form.
    `form-action 'self'${formTarget ? ` ${formTarget}` : ""}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

/** Returns a paragraph with escaped text. */
export function paragraph(text: string): string {
  return `<p>${encode(text)}</p>`;
}

/** Returns a page that needs no other file of the app: for requests that Next cannot answer, and without a network. */
export function plainPage({ locale, theme = "system", title, body, script, formTarget }: Content): PlainPage {
  const html = `<!doctype html>
<html lang="${locale}"${theme === "system" ? "" : ` data-theme="${theme}"`}>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${encode(title)} · Tonearm</title>
<style>${STYLE}</style>
<h1>${encode(title)}</h1>
${body}
${script ? `<script>${script}</script>` : ""}
</html>
`;
  return { html, policy: policyFor(script, formTarget) };
}
