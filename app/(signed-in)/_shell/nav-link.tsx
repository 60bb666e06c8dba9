"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

type Props = { href: string; className?: string; children: ReactNode };

/**
 * A link that knows when its page, or a page below it, is the one being read. Not fetched ahead: each visit would make the
 * server begin every page there is.
 */
export function NavLink({ href, className, children }: Props) {
  const pathname = usePathname();
  const current = pathname === href ? "page" : pathname.startsWith(`${href}/`) || undefined;

  return (
    <Link href={href} prefetch={false} aria-current={current} className={className}>
      {children}
    </Link>
  );
}
