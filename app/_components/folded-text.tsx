"use client";

import { useId, useState } from "react";
import { useTranslations } from "#translations";

/** Longer text takes more than the four lines that are shown of it. */
const MAX_UNFOLDED_CHARS = 240;

/** A text of which four lines are shown, with a button for the rest. */
export function FoldedText({ children: text }: { children: string }) {
  const t = useTranslations("items");
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  if (text.length <= MAX_UNFOLDED_CHARS) return <p>{text}</p>;

  return (
    <>
      <p id={id} className={isOpen ? undefined : "line-clamp-4"}>
        {text}
      </p>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        className="min-h-8 text-t-13 underline decoration-line-2 underline-offset-4 hover:text-ink"
      >
        {t(isOpen ? "less" : "more")}
      </button>
    </>
  );
}
