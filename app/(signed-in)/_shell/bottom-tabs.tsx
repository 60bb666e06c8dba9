import { House, LibraryBig, Link2, ListMusic, Search } from "lucide-react";
import { useTranslations } from "#translations";
import { NavLink } from "./nav-link";

const TABS = [
  { href: "/dashboard", name: "home", icon: House },
  { href: "/playlists", name: "playlists", icon: ListMusic },
  { href: "/library", name: "library", icon: LibraryBig },
  { href: "/search", name: "search", icon: Search },
  { href: "/settings", name: "connection", icon: Link2 },
] as const;

/** The pages within a thumb's reach, on phones only. */
export function BottomTabs() {
  const t = useTranslations("pages");

  return (
    <nav
      aria-label={t("nav")}
      className="fixed inset-x-0 bottom-0 z-20 grid grid-cols-5 border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] sm:hidden print:hidden"
    >
      {TABS.map(({ href, name, icon: Icon }) => (
        <NavLink
          key={href}
          href={href}
          className="grid h-tabs place-content-center justify-items-center gap-1 text-t-12 text-ink-3 no-underline! -outline-offset-2! aria-[current]:text-ink"
        >
          <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
          {t(`names.${name}`)}
        </NavLink>
      ))}
    </nav>
  );
}
