"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { Kbd } from "../../_components/kbd";
import { paletteRequests } from "../_palette/palette-requests";
import { ACCOUNT_MENU_ID } from "./account-menu-id";

function closeMenu(): void {
  document.getElementById(ACCOUNT_MENU_ID)?.hidePopover();
}

type LinkProps = { href: string; keys?: string; className: string; children: ReactNode };

/** A line that opens a page, with its keys if it has any. The menu belongs to the frame, so it would stay open over the next page. */
export function MenuLink({ href, keys, className, children }: LinkProps) {
  return (
    <Link href={href} prefetch={false} onNavigate={closeMenu} className={className}>
      {children}
      {keys && <Keys>{keys}</Keys>}
    </Link>
  );
}

/** The line that opens the list of keyboard shortcuts, which needs scripts. */
export function ShortcutsLine({ className, children }: { className: string; children: ReactNode }) {
  return (
    <button
      type="button"
      className={`${className} noscript:hidden`}
      onClick={() => {
        closeMenu();
        paletteRequests.send("shortcuts");
      }}
    >
      {children}
      <Keys>?</Keys>
    </button>
  );
}

function Keys({ children }: { children: ReactNode }) {
  return (
    <Kbd className="ml-auto pointer-coarse:hidden">
      <span aria-hidden="true">{children}</span>
    </Kbd>
  );
}
