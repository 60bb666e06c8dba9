"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

type Props = { href: string; className?: string; children: ReactNode };

/**
 * A link with `aria-current` while its page, or a page below it, is shown. Not prefetched: each visit would make the server
 * start to render every page.
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
