import { VINYL, vinylPath } from "../_components/vinyl-geometry";

export const dynamic = "force-static";

/** The record as a picture: the front page paints its ink through it, so the lines follow the theme. */
export function GET() {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${VINYL} ${VINYL}" width="${VINYL}" height="${VINYL}"><path d="${vinylPath()}" fill="none" stroke="#000" stroke-width=".7" stroke-linejoin="round"/></svg>`;

  return new Response(svg, {
    headers: { "content-type": "image/svg+xml", "cache-control": "public, max-age=86400" },
  });
}
