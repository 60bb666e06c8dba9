import localFont from "next/font/local";

// The subsets of scripts/fonts.ts: whole axes would be 310 KB, more than the rest of a page.
const newsreader = localFont({
  src: [
    { path: "_fonts/newsreader-display.woff2", weight: "300", style: "normal" },
    { path: "_fonts/newsreader-title.woff2", weight: "380", style: "normal" },
  ],
  variable: "--font-newsreader",
  adjustFontFallback: "Times New Roman",
});

// Only for days and removed songs: too rare to preload.
const newsreaderItalic = localFont({
  src: [{ path: "_fonts/newsreader-italic.woff2", weight: "400", style: "italic" }],
  variable: "--font-newsreader-italic",
  adjustFontFallback: "Times New Roman",
  preload: false,
});

const newsreaderExt = localFont({
  src: [
    { path: "_fonts/newsreader-display-ext.woff2", weight: "300", style: "normal" },
    { path: "_fonts/newsreader-title-ext.woff2", weight: "380", style: "normal" },
  ],
  variable: "--font-newsreader-ext",
  adjustFontFallback: false,
  preload: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
});

const hanken = localFont({
  src: [
    {
      path: "_fonts/hanken-grotesk-text.woff2",
      weight: "400 600",
      style: "normal",
    },
  ],
  variable: "--font-hanken",
  adjustFontFallback: "Arial",
});

const hankenExt = localFont({
  src: [
    {
      path: "_fonts/hanken-grotesk-text-ext.woff2",
      weight: "400 600",
      style: "normal",
    },
  ],
  variable: "--font-hanken-ext",
  adjustFontFallback: false,
  preload: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
});

/** The classes that define the fonts as custom properties; they belong on `html`. */
export const fontVariables = [newsreader, newsreaderItalic, newsreaderExt, hanken, hankenExt]
  .map((font) => font.variable)
  .join(" ");
