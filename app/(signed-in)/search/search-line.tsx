"use client";

import { useEffect, useRef } from "react";
import { MOST_LETTERS } from "./search-state";
import { useSearchText } from "./use-search-text";

const LETTERS = "font-serif text-t-40/[1.2] font-light tracking-[-0.028em] sm:text-t-page/[1.2]";

/** The page's title is what one types. Before and without scripts a plain form asks for it. */
export function SearchLine() {
  const [text, setText] = useSearchText();
  const line = useRef<HTMLInputElement>(null);
  const begins = text === "";

  // On the way back to results the page must stay where it was.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only as the page opens, not whenever the line is emptied
  useEffect(() => {
    if (begins) line.current?.focus({ preventScroll: true });
  }, []);

  return (
    <search>
      <form
        action="/search"
        onSubmit={(event) => event.preventDefault()}
        className="grid items-baseline gap-x-10 gap-y-3 pt-6 pb-3 sm:pt-12 lg:grid-cols-[var(--margin-col)_minmax(0,1fr)] lg:pt-16"
      >
        <h1 className="text-t-28! font-normal! tracking-[-0.012em]! max-sm:sr-only">
          <label htmlFor="search">Search</label>
        </h1>
        <div className="relative min-w-0 border-b-2 border-line focus-within:border-line-2">
          <input
            id="search"
            data-search
            ref={line}
            type="search"
            name="q"
            value={text}
            maxLength={MOST_LETTERS}
            placeholder="Anything on Spotify"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="search"
            onChange={(event) => void setText(event.target.value)}
            className={`${LETTERS} block w-full min-w-0 appearance-none bg-transparent pb-1 caret-amber outline-none placeholder:text-ink-3 [&::-webkit-search-cancel-button]:hidden`}
          />
          <TypedGroove text={text} />
        </div>
      </form>
    </search>
  );
}

/** The amber part of the line is as long as the words: unseen copies of them measure it. */
function TypedGroove({ text }: { text: string }) {
  if (text === "") return null;
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-x-0 -bottom-0.5 flex h-0.5">
      <span className="max-w-full overflow-hidden bg-amber">
        <span className={`${LETTERS} invisible whitespace-pre`}>{text}</span>
      </span>
      <svg width="1" height="12" className="-mt-2.5 shrink-0 overflow-visible" aria-hidden="true">
        <path d="M-0.6 12L5.6 2" className="stroke-amber" strokeWidth="2" />
      </svg>
    </div>
  );
}
