import { useId, useRef } from "react";
import { useTranslations } from "#translations";
import { Button } from "@/app/_components/button";
import { formatNumber } from "@/app/_components/dates";
import { isByKey } from "../../_tracks/bulk-action";

type MoveProps = {
  total: number;
  /** Called with the new place of the first moved entry, from 0. */
  onMove: (place: number) => void;
  onEnd: () => void;
};

/** Asks for the new place of the selected entries. */
export function MoveTo({ total, onMove, onEnd }: MoveProps) {
  const t = useTranslations("playlist.selection");
  const id = useId();
  const input = useRef<HTMLInputElement>(null);

  function move(): void {
    if (!input.current?.reportValidity()) return;
    onMove(input.current.valueAsNumber - 1);
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

type ConfirmationProps = {
  /** The number of local files among the songs. */
  local: number;
  songs: number;
  onRemove: (isByKey: boolean) => void;
  onEnd: () => void;
};

/** Asks for confirmation of a removal that undo cannot fully restore. */
export function Confirmation({ local, songs, onRemove, onEnd }: ConfirmationProps) {
  const t = useTranslations("playlist.selection");

  return (
    <>
      <p role="alert" className="mr-2 min-w-0 py-2 text-t-13/5 text-pretty">
        {local > 0 ? t("forGood", { count: local, songs }) : t("many", { count: songs })}
      </p>
      <Button className="shrink-0" onClick={onEnd}>
        {t("keep")}
      </Button>
      <Button kind="brick" className="ml-2 shrink-0" onClick={(event) => onRemove(isByKey(event))}>
        {t(local > 0 ? "removeForGood" : "remove")}
      </Button>
    </>
  );
}
