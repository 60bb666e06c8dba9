"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

type Props = { href: string; className?: string; children: ReactNode };

/** A link that knows when its page, or a page below it, is the one being read. */
export function NavLink({ href, className, children }: Props) {
  const pathname = usePathname();
  const current = pathname === href ? "page" : pathname.startsWith(`${href}/`) || undefined;

  return (
    <Link href={href} aria-current={current} className={className}>
      {children}
    </Link>
  );
}
