"use client";

import { usePathname, useSearchParams } from "next/navigation";

/** The hidden field that brings a form's sender back to the page it was sent from. */
export function ReturnPathInput() {
  const pathname = usePathname();
  const query = useSearchParams().toString();

  return <input type="hidden" name="next" value={query ? `${pathname}?${query}` : pathname} />;
}
