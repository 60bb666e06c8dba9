"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "#translations";
import { BIG_LINE, BIG_LINE_TITLE, HeroInput } from "../../_components/hero-input";
import { MOST_LETTERS, searchTerms } from "./search-params";
import { searchTitle } from "./search-title";
import { useSearchText } from "./use-search-text";
import { useTitle } from "./use-title";

/** The page's title is what one types. Before and without scripts a plain form asks for it. */
export function SearchInput() {
  const [text, setText] = useSearchText();
  const line = useRef<HTMLInputElement>(null);
  const begins = text === "";
  const t = useTranslations("search");
  useTitle(`${searchTitle(searchTerms(text), t)} · Tonearm`);

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
        className={`${BIG_LINE} pt-6 sm:pt-12 lg:pt-16`}
      >
        <h1 className={`${BIG_LINE_TITLE} max-sm:sr-only`}>
          <label htmlFor="search">{t("title")}</label>
        </h1>
        <HeroInput
          id="search"
          ref={line}
          name="q"
          value={text}
          maxLength={MOST_LETTERS}
          placeholder={t("anything")}
          enterKeyHint="search"
          onChange={(event) => void setText(event.target.value)}
        />
      </form>
    </search>
  );
}
