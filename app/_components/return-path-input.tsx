"use client";

import { usePathname, useSearchParams } from "next/navigation";

/** The hidden field that returns the user to the page from which a form was sent. */
export function ReturnPathInput() {
  const pathname = usePathname();
  const query = useSearchParams().toString();

  return <input type="hidden" name="next" value={query ? `${pathname}?${query}` : pathname} />;
}
