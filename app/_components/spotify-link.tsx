import { useTranslations } from "#translations";
import { buttonClass } from "./button";
import { NEW_TAB } from "./new-tab";
import { SpotifyIcon } from "./spotify-icon";

type Props = {
  href: string;
  button?: boolean;
  /** On a phone, only the icon is visible. */
  compact?: boolean;
  /** The name of what opens, if the page has several such links. */
  label?: string;
};

/** "Open Spotify" beside its icon, as a plain link or as a button. */
export function SpotifyLink({ href, button = false, compact = false, label }: Props) {
  const t = useTranslations("items");
  return (
    <a
      href={href}
      {...NEW_TAB}
      aria-label={label ? t("openLabel", { label }) : undefined}
      className={
        button
          ? `${buttonClass("outline")} ${compact ? "max-sm:px-2!" : ""}`
          : "inline-flex min-h-10 items-center gap-[11px] text-t-13 text-ink-2 hover:text-ink"
      }
    >
      <SpotifyIcon />
      <span className={compact ? "max-sm:sr-only" : undefined}>{t("open")}</span>
    </a>
  );
}
