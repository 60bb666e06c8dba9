"use client";

import type { ComponentProps } from "react";

const LETTERS = "font-serif text-t-40/[1.2] font-light tracking-[-0.028em] sm:text-t-page/[1.2]";

/** The title of the room in the margin column, what one types beside it. */
export const BIG_LINE =
  "grid items-baseline gap-x-10 gap-y-3 pb-3 lg:grid-cols-[var(--margin-col)_minmax(0,1fr)]";

/** The name of such a room. */
export const BIG_LINE_TITLE = "text-t-28! font-normal! tracking-[-0.012em]!";

type Props = Omit<ComponentProps<"input">, "type" | "value" | "className"> & { value: string };

/** A line to type in whose words are the page's title. `data-search` lets the keys of `useResultKeys` find it. */
export function HeroInput({ value, ...input }: Props) {
  return (
    <div className="relative min-w-0 border-b-2 border-line focus-within:border-line-2">
      <input
        data-search
        type="search"
        value={value}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        className={`${LETTERS} block w-full min-w-0 appearance-none bg-transparent pb-1 caret-amber outline-none placeholder:text-ink-3 [&::-webkit-search-cancel-button]:hidden`}
        {...input}
      />
      <TypedGroove text={value} />
    </div>
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
