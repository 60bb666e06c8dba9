import clsx from "clsx";
import { ArrowUpRight } from "lucide-react";
import { useTranslations } from "#translations";

/** The arrow that every item of Spotify's carries back to it. */
export function SpotifyArrowLink({
  href,
  name,
  className,
}: {
  href: string;
  name: string;
  className?: string;
}) {
  const t = useTranslations("items");
  return (
    <a
      href={href}
      rel="noreferrer"
      aria-label={t("openNamed", { name })}
      title={t("open")}
      className={clsx("-m-3 grid shrink-0 place-items-center p-3 text-ink-3 hover:text-ink", className)}
    >
      <ArrowUpRight size={18} strokeWidth={1.5} aria-hidden="true" />
    </a>
  );
}
