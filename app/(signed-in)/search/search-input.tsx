"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "#translations";
import { useEarlyValue } from "../../_components/early-input";
import { HERO_LAYOUT, HERO_TITLE, HeroInput } from "../../_components/hero-input";
import { MAX_QUERY_CHARS, searchTerms } from "./search-params";
import { searchTitle } from "./search-title";
import { useSearchText } from "./use-search-text";
import { useTitle } from "./use-title";

/** The search input, whose text is the page's title. Before hydration and without scripts it is a plain form. */
export function SearchInput() {
  const [text, setText] = useSearchText();
  const input = useRef<HTMLInputElement>(null);
  const isEmpty = text === "";
  const t = useTranslations("search");
  useEarlyValue(input, text, (typed) => void setText(typed));
  useTitle(`${searchTitle(searchTerms(text), t)} · Tonearm`);

  // On back navigation to results, the page must keep its scroll position.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the page opens, not whenever the input is emptied
  useEffect(() => {
    if (isEmpty) input.current?.focus({ preventScroll: true });
  }, []);

  return (
    <search>
      <form
        action="/search"
        onSubmit={(event) => event.preventDefault()}
        className={`${HERO_LAYOUT} pt-6 sm:pt-12 lg:pt-16`}
      >
        <h1 className={`${HERO_TITLE} max-sm:sr-only`}>
          <label htmlFor="search">{t("title")}</label>
        </h1>
        <HeroInput
          id="search"
          ref={input}
          name="q"
          value={text}
          maxLength={MAX_QUERY_CHARS}
          placeholder={t("anything")}
          enterKeyHint="search"
          onText={(next) => void setText(next)}
        />
      </form>
    </search>
  );
}
