import { House, LibraryBig, Link2, ListMusic, type LucideIcon, Search } from "lucide-react";
import { NavLink } from "./nav-link";

const TABS: { href: string; name: string; icon: LucideIcon }[] = [
  { href: "/dashboard", name: "Home", icon: House },
  { href: "/playlists", name: "Playlists", icon: ListMusic },
  { href: "/library", name: "Library", icon: LibraryBig },
  { href: "/search", name: "Search", icon: Search },
  { href: "/settings", name: "Connection", icon: Link2 },
];

/** The pages within a thumb's reach, on phones only. */
export function Tabs() {
  return (
    <nav
      aria-label="Pages"
      className="fixed inset-x-0 bottom-0 z-20 grid grid-cols-5 border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      {TABS.map(({ href, name, icon: Icon }) => (
        <NavLink
          key={href}
          href={href}
          className="grid h-tabs place-content-center justify-items-center gap-1 text-t-12 text-ink-3 no-underline! -outline-offset-2! aria-[current]:text-ink"
        >
          <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
