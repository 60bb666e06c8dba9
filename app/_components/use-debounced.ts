"use client";

import { useEffect, useRef, useState } from "react";

/**
 * Passes a value on once no new value arrived for `delayMs`.
 * A fast scroll to the end of a list then requests the pages where it ends, not those it passes.
 * @param last the value that is passed on already.
 */
export function debounce<T>(delayMs: number, onSettled: (value: T) => void, last?: T) {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function see(value: T): void {
    if (value === last) return;
    last = value;
    clearTimeout(timer);
    timer = setTimeout(() => onSettled(value), delayMs);
  }

  return { see, stop: () => clearTimeout(timer) };
}

/** Returns the value once it has not changed for `delayMs`; initially, the first value. */
export function useDebouncedValue<T>(value: T, delayMs: number): T {
  const [debounced, setDebounced] = useState(value);
  const [watch] = useState(() => debounce<T>(delayMs, (latest) => setDebounced(() => latest), value));

  useEffect(() => watch.see(value), [watch, value]);
  useEffect(() => watch.stop, [watch]);
  return debounced;
}

/** Returns a function that calls `act` with its last value once it was not called for `delayMs`. */
export function useDebouncedCallback<T>(act: (value: T) => void, delayMs: number): (value: T) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (value) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => act(value), delayMs);
  };
}
