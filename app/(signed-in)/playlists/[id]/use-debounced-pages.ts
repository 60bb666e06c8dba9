"use client";

import { useEffect, useState } from "react";
import { debounce } from "./page-window";

const SETTLE_MS = 120;

/** Whether a page has been looked at for long enough to be worth a request. */
export function useDebouncedPages(pages: number[]): (page: number) => boolean {
  const seen = pages.join();
  const [settled, setSettled] = useState(seen);
  const [watch] = useState(() => debounce(SETTLE_MS, setSettled));

  useEffect(() => watch.see(seen), [watch, seen]);
  useEffect(() => watch.stop, [watch]);

  const looked = new Set(settled.split(",").map(Number));
  return (page) => looked.has(page);
}
