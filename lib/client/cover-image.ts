/** A JPEG for a cover, in Base64. `bytes`: the size of the file. */
export type CoverImage = { jpeg: string; bytes: number };

/** Spotify's limit is 256 KB in Base64. A file of 188 KB passed, one of 191 KB was refused (observed). */
const MAX_BYTES = 185 * 1024;
/** The size in which Spotify shows covers at most. */
const SIZES_PX = [640, 480, 300];
const QUALITIES = [0.92, 0.85, 0.75, 0.6];

/** Returns the largest square in the middle of a picture. */
export function middleSquare({ width, height }: { width: number; height: number }) {
  const size = Math.min(width, height);
  return { x: Math.floor((width - size) / 2), y: Math.floor((height - size) / 2), size };
}

function jpegOf(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
}

function draw(canvas: HTMLCanvasElement, picture: ImageBitmap, sizePx: number): void {
  const { x, y, size } = middleSquare(picture);
  canvas.width = sizePx;
  canvas.height = sizePx;
  const context = canvas.getContext("2d");
  if (!context) return;
  // A JPEG has no transparency, which would become black.
  context.fillStyle = "#fff";
  context.fillRect(0, 0, sizePx, sizePx);
  context.drawImage(picture, x, y, size, size, 0, 0, sizePx, sizePx);
}

async function toBase64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/**
 * Makes a cover of a picture: its middle as a square JPEG of at most 185 KB, as large and as good as that allows.
 * @param canvas shows the cover afterwards.
 * @returns null if the file is no picture that the browser can read.
 */
export async function toCoverImage(file: Blob, canvas: HTMLCanvasElement): Promise<CoverImage | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  for (const sizePx of SIZES_PX) {
    draw(canvas, picture, sizePx);
    for (const quality of QUALITIES) {
      const blob = await jpegOf(canvas, quality);
      if (blob && blob.size <= MAX_BYTES) return { jpeg: await toBase64(blob), bytes: blob.size };
    }
  }
  return null;
}
