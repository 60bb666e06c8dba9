import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "#translations";
import { Wordmark } from "../../_components/wordmark";
import { NavLink } from "./nav-link";

const PAGES = [
  { href: "/dashboard", name: "home" },
  { href: "/playlists", name: "playlists" },
  { href: "/top", name: "top" },
  { href: "/recent", name: "recent" },
  { href: "/library", name: "library" },
  { href: "/search", name: "search" },
] as const;
const LINK = "py-2.5 aria-[current]:font-medium aria-[current]:text-ink";

type Props = {
  /** What is playing; it comes later, into room that is free. */
  playing: ReactNode;
  /** Streamed in, for it waits on Spotify. */
  portrait: ReactNode;
};

/** The head of every signed-in page. */
export function SiteHeader({ playing, portrait }: Props) {
  const t = useTranslations("pages");

  return (
    <header className="sticky top-0 z-20 border-b border-line bg-paper print:hidden">
      <div className="room flex h-mast items-center gap-5 lg:gap-8">
        <Link href="/dashboard" prefetch={false} aria-label={t("homeLink")} className="shrink-0">
          <Wordmark />
        </Link>
        <nav aria-label={t("nav")} className="flex gap-3.5 md:ml-4 md:gap-6 text-ink-2 max-sm:hidden">
          {PAGES.map(({ href, name }) => (
            <NavLink key={href} href={href} className={LINK}>
              {t(`names.${name}`)}
            </NavLink>
          ))}
        </nav>
        {playing}
        <div className="ml-auto shrink-0">{portrait}</div>
      </div>
    </header>
  );
}
