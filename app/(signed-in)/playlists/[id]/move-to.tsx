import { useId, useRef } from "react";
import { useTranslations } from "#translations";
import { Button } from "@/app/_components/button";
import { formatNumber } from "@/app/_components/dates";

type Props = {
  total: number;
  /** Told the place, from 0, that the first of the moved shall have. */
  onMove?: (place: number) => void;
  onEnd: () => void;
};

/** Asks for the place that what is chosen goes to. */
export function MoveTo({ total, onMove, onEnd }: Props) {
  const t = useTranslations("playlist.selection");
  const id = useId();
  const input = useRef<HTMLInputElement>(null);

  function move(): void {
    if (!input.current?.reportValidity()) return;
    onMove?.(input.current.valueAsNumber - 1);
    onEnd();
  }

  return (
    <>
      <label htmlFor={id} className="mr-2 shrink-0">
        {t("place")}
      </label>
      <input
        ref={input}
        id={id}
        type="number"
        required
        min={1}
        max={total}
        step={1}
        inputMode="numeric"
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          move();
        }}
        className="h-10 w-16 min-w-0 border-b border-line-2 bg-transparent text-right tabular-nums max-sm:mr-2 max-sm:text-t-16"
      />
      <span className="mx-2 shrink-0 text-ink-2 tabular-nums max-sm:sr-only">
        {t("of", { total: formatNumber(total) })}
      </span>
      <Button className="shrink-0" onClick={move}>
        {t("moveThere")}
      </Button>
      <Button kind="bare" className="shrink-0" onClick={onEnd}>
        {t("cancel")}
      </Button>
    </>
  );
}
