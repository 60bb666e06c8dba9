const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;

/** Formats a size: "1.3 MB", or "60 KB" below a tenth of a megabyte. */
export function formatSize(bytes: number): string {
  if (bytes >= MEGABYTE / 10) return `${(bytes / MEGABYTE).toFixed(1)} MB`;
  return `${Math.ceil(bytes / KILOBYTE)} KB`;
}
