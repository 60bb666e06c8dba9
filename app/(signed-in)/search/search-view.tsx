"use client";

import { type MouseEvent, type ReactNode, useRef } from "react";
import { rememberSearch } from "@/lib/client/recent-searches";
import { paletteRequests } from "../_palette/palette-requests";
import { SearchInput } from "./search-input";
import { SearchKinds } from "./search-kinds";
import { searchTerms } from "./search-params";
import { useResultKeys } from "./use-result-keys";
import { useSearchKind } from "./use-search-kind";
import { useSearchText } from "./use-search-text";

/** The search input and the kinds, with the results below them; arrow keys move between them. Commands are in the palette. */
export function SearchView({ children }: { children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  const onKeyDown = useResultKeys(root);
  const [text] = useSearchText();
  const [kind, setKind] = useSearchKind();

  /** A search that led to something is kept. */
  function onClick({ target }: MouseEvent): void {
    if (target instanceof Element && target.closest("[data-result]")) rememberSearch(searchTerms(text));
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys and clicks belong to the input and the links within
    <div ref={root} onKeyDown={onKeyDown} onClick={onClick}>
      <SearchInput />
      <SearchKinds
        chosen={kind}
        onChoose={(next) => (next === "commands" ? paletteRequests.send("commands") : void setKind(next))}
      />
      {children}
    </div>
  );
}
