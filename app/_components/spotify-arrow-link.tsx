import clsx from "clsx";
import { ArrowUpRight } from "lucide-react";
import { useTranslations } from "#translations";
import { useDisplayName } from "./item-labels";
import { NEW_TAB } from "./new-tab";

/** The arrow that links every Spotify item to Spotify, in a new tab. */
export function SpotifyArrowLink({
  href,
  name: given,
  className,
}: {
  href: string;
  name: string;
  className?: string;
}) {
  const t = useTranslations("items");
  const name = useDisplayName()(given);
  return (
    <a
      href={href}
      {...NEW_TAB}
      aria-label={t("openNamed", { name })}
      title={t("open")}
      className={clsx("-m-3 grid shrink-0 place-items-center p-3 text-ink-3 hover:text-ink", className)}
    >
      <ArrowUpRight size={18} strokeWidth={1.5} aria-hidden="true" />
    </a>
  );
}
