import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "#translations";
import { PAGES, type PageName } from "@/lib/routes";
import { Wordmark } from "../../_components/wordmark";
import { NavLink } from "./nav-link";

/** The search and the account have their own places at the right. */
const LINKS = ["home", "playlists", "top", "recent", "library"] as const satisfies PageName[];
const LINK = "py-2.5 aria-[current]:font-medium aria-[current]:text-ink";

type Props = {
  /** The player strip. It renders later, into free space. */
  playing: ReactNode;
  /** The search and the account menu. */
  account: ReactNode;
};

/** Header of every signed-in page. */
export function SiteHeader({ playing, account }: Props) {
  const t = useTranslations("pages");

  return (
    <header className="sticky top-0 z-20 border-b border-line bg-paper print:hidden">
      <div className="room flex h-mast items-center gap-5 lg:gap-8">
        <Link href={PAGES.home} prefetch={false} aria-label={t("homeLink")} className="shrink-0">
          <Wordmark />
        </Link>
        <nav aria-label={t("nav")} className="flex gap-3.5 md:ml-4 md:gap-6 text-ink-2 max-sm:hidden">
          {LINKS.map((name) => (
            <NavLink key={name} href={PAGES[name]} className={LINK}>
              {t(`names.${name}`)}
            </NavLink>
          ))}
        </nav>
        {playing}
        <div className="ml-auto flex shrink-0 items-center gap-5">{account}</div>
      </div>
    </header>
  );
}
