import { buttonClass } from "./button";
import { SpotifyIcon } from "./spotify-icon";

type Props = { href: string; button?: boolean; label?: string };

/** "Open Spotify" beside its icon, quiet or as a button. `label` says what opens where the page has several. */
export function SpotifyLink({ href, button = false, label }: Props) {
  return (
    <a
      href={href}
      rel="noreferrer"
      aria-label={label ? `Open Spotify: ${label}` : undefined}
      className={
        button
          ? buttonClass("outline")
          : "inline-flex min-h-10 items-center gap-[11px] text-t-13 text-ink-2 hover:text-ink"
      }
    >
      <SpotifyIcon />
      <span>Open Spotify</span>
    </a>
  );
}
