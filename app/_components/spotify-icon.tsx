import clsx from "clsx";

/** Spotify's icon in one colour. Never below 21 px; leave half its height free around it. */
export function SpotifyIcon({ size = 24, className }: { size?: 22 | 24 | 26; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
      className={clsx("shrink-0 fill-current", className)}
    >
      <path d="M12 0a12 12 0 1 0 0 24 12 12 0 0 0 0-24Zm5.5 17.31a.75.75 0 0 1-1.03.25c-2.82-1.72-6.37-2.11-10.55-1.16a.75.75 0 1 1-.33-1.46c4.57-1.04 8.5-.59 11.66 1.34.36.22.47.68.25 1.03Zm1.47-3.27a.94.94 0 0 1-1.29.31c-3.23-1.98-8.15-2.56-11.96-1.4a.94.94 0 1 1-.55-1.79c4.36-1.32 9.78-.68 13.49 1.6.44.27.58.84.31 1.28Zm.13-3.4C15.23 8.34 8.84 8.13 5.15 9.25a1.12 1.12 0 1 1-.65-2.15c4.24-1.29 11.29-1.04 15.75 1.61a1.12 1.12 0 1 1-1.14 1.93Z" />
    </svg>
  );
}
