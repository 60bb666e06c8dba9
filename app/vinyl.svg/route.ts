import { VINYL_SIZE, vinylPath } from "../_components/vinyl-geometry";

export const dynamic = "force-static";

/** The record as a picture: the landing page paints its ink through it, so the lines follow the theme. */
export function GET() {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${VINYL_SIZE} ${VINYL_SIZE}" width="${VINYL_SIZE}" height="${VINYL_SIZE}"><path d="${vinylPath()}" fill="none" stroke="#000" stroke-width=".7" stroke-linejoin="round"/></svg>`;

  return new Response(svg, {
    headers: { "content-type": "image/svg+xml", "cache-control": "public, max-age=86400" },
  });
}
