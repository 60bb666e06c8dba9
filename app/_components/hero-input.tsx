"use client";

import type { ComponentProps } from "react";
import { useComposedText } from "./use-composed-text";

const SMALL_LETTERS = "font-serif text-t-40/[1.2] font-light tracking-[-0.028em]";
const LETTERS = `${SMALL_LETTERS} sm:text-t-page/[1.2]`;

/** Layout with the title in the margin column and the input beside it. */
export const HERO_LAYOUT =
  "grid items-baseline gap-x-10 gap-y-3 pb-3 lg:grid-cols-[var(--margin-col)_minmax(0,1fr)]";

/** The title in that layout. */
export const HERO_TITLE = "text-t-28! font-normal! tracking-[-0.012em]!";

type Props = Omit<
  ComponentProps<"input">,
  "type" | "value" | "className" | "onChange" | "onCompositionEnd"
> & {
  value: string;
  onText?: (text: string) => void;
  /** For a sheet, which has less space than a page. */
  small?: boolean;
};

/** A large input whose text is the page's title. `data-search` lets `useResultKeys` find it. */
export function HeroInput({ value, onText = () => {}, small = false, ...input }: Props) {
  const typed = useComposedText(value, onText);
  const letters = small ? SMALL_LETTERS : LETTERS;
  return (
    <div className="relative min-w-0 border-b-2 border-line focus-within:border-line-2">
      <input
        data-search
        type="search"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        className={`${letters} block w-full min-w-0 appearance-none bg-transparent pb-1 caret-amber outline-none placeholder:text-ink-3 [&::-webkit-search-cancel-button]:hidden`}
        {...input}
        {...typed}
      />
      <TypedLine text={typed.value} letters={letters} />
    </div>
  );
}

/** The amber part of the line is as long as the text: an invisible copy of the text measures it. */
function TypedLine({ text, letters }: { text: string; letters: string }) {
  if (text === "") return null;
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-x-0 -bottom-0.5 flex h-0.5">
      <span className="max-w-full overflow-hidden bg-amber">
        <span className={`${letters} invisible whitespace-pre`}>{text}</span>
      </span>
      <svg width="1" height="12" className="-mt-2.5 shrink-0 overflow-visible" aria-hidden="true">
        <path d="M-0.6 12L5.6 2" className="stroke-amber" strokeWidth="2" />
      </svg>
    </div>
  );
}
