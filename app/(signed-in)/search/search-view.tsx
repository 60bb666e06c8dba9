"use client";

import { type ReactNode, useRef } from "react";
import { SearchInput } from "./search-input";
import { useResultKeys } from "./use-result-keys";

/** The line to type in and what was found below it, with arrow keys that walk from one to the other. */
export function SearchView({ children }: { children: ReactNode }) {
  const desk = useRef<HTMLDivElement>(null);
  const onKeyDown = useResultKeys(desk);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the field and the links within
    <div ref={desk} onKeyDown={onKeyDown}>
      <SearchInput />
      {children}
    </div>
  );
}
