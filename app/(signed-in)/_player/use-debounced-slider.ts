"use client";

import { useEffect, useRef, useState } from "react";

/** Milliseconds without a further move after which a slider's place is meant. */
const REST = 300;

/**
 * A slider's own value while it is moved. Told once it rests, for a key held down moves it many times a second.
 * @param actual what is so; it is shown again when the value has been told.
 */
export function useDebouncedValue(actual: number, onSettle: (value: number) => void) {
  const [moved, setMoved] = useState<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function move(value: number): void {
    setMoved(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setMoved(null);
      onSettle(value);
    }, REST);
  }

  return { value: moved ?? actual, held: moved, move };
}
