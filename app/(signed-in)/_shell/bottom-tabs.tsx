import { Clock, House, LibraryBig, ListMusic, TrendingUp } from "lucide-react";
import { useTranslations } from "#translations";
import { PAGES } from "@/lib/routes";
import { NavLink } from "./nav-link";

const TABS = [
  { name: "home", icon: House },
  { name: "playlists", icon: ListMusic },
  { name: "top", icon: TrendingUp },
  { name: "recent", icon: Clock },
  { name: "library", icon: LibraryBig },
] as const;

/** Navigation at the bottom of the screen, on phones only. */
export function BottomTabs() {
  const t = useTranslations("pages");

  return (
    <nav
      aria-label={t("nav")}
      className="fixed inset-x-0 bottom-0 z-20 grid grid-cols-5 border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] group-has-data-selecting-songs/frame:hidden group-has-data-selecting-playlists/frame:hidden sm:hidden print:hidden"
    >
      {TABS.map(({ name, icon: Icon }) => (
        <NavLink
          key={name}
          href={PAGES[name]}
          className="grid h-tabs place-content-center justify-items-center gap-1 text-t-12 text-ink-3 no-underline! -outline-offset-2! aria-[current]:text-ink"
        >
          <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
          {t(`names.${name}`)}
        </NavLink>
      ))}
    </nav>
  );
}
