import { useTranslations } from "#translations";
import { buttonClass } from "./button";
import { SpotifyIcon } from "./spotify-icon";

type Props = {
  href: string;
  button?: boolean;
  /** The words give way to the icon on a phone. */
  compact?: boolean;
  /** What opens, where the page has several such links. */
  label?: string;
};

/** "Open Spotify" beside its icon, quiet or as a button. */
export function SpotifyLink({ href, button = false, compact = false, label }: Props) {
  const t = useTranslations("items");
  return (
    <a
      href={href}
      rel="noreferrer"
      aria-label={label ? t("openLabel", { label }) : undefined}
      className={
        button
          ? buttonClass("outline")
          : "inline-flex min-h-10 items-center gap-[11px] text-t-13 text-ink-2 hover:text-ink"
      }
    >
      <SpotifyIcon />
      <span className={compact ? "max-sm:sr-only" : undefined}>{t("open")}</span>
    </a>
  );
}
