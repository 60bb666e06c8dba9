"use client";

import { useEffect, useState } from "react";

/** The value as it was when it last stood still for so many ms; at first, the one it begins with. */
export function useDebouncedValue<T>(value: T, ms: number): T {
  const [rested, setRested] = useState(value);

  useEffect(() => {
    const timer = setTimeout(() => setRested(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);

  return rested;
}
