import clsx from "clsx";
import type { ReactNode } from "react";

type RowsProps = { title: string; children: ReactNode };

/** A group of choices of which one is taken. */
export function ChoiceRows({ title, children }: RowsProps) {
  return (
    <fieldset className="pt-6 not-first:pt-8">
      <legend className="float-left mb-2 w-full border-b border-line pb-2 font-serif text-t-20">
        {title}
      </legend>
      <div className="clear-both">{children}</div>
    </fieldset>
  );
}

type RowProps = {
  name: string;
  isChosen: boolean;
  onChoose: () => void;
  label: string;
  hint?: string;
  /** At the right end, such as a count. */
  note?: string;
  /** Options that open inside the choice. */
  children?: ReactNode;
};

/** One choice with its explanation, and its options while it is taken. */
export function ChoiceRow({ name, isChosen, onChoose, label, hint, note, children }: RowProps) {
  return (
    <div className="border-b border-line">
      <label className="grid cursor-pointer grid-cols-[24px_minmax(0,1fr)_auto] items-baseline gap-x-3 py-3">
        <input
          type="radio"
          name={name}
          checked={isChosen}
          onChange={onChoose}
          className="relative top-0.5 size-4 accent-ink"
        />
        <span className="min-w-0">
          <span className={clsx("block wrap-anywhere", isChosen && "font-medium")}>{label}</span>
          {hint && <span className="block text-t-13 text-pretty text-ink-2">{hint}</span>}
        </span>
        {note && <span className="text-t-13 text-ink-2 tabular-nums">{note}</span>}
      </label>
      {isChosen && children && <div className="pb-4 pl-9">{children}</div>}
    </div>
  );
}

type WordsProps<T extends string> = {
  label: string;
  options: readonly { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
};

/** Two or three options as words; the chosen one is underlined in amber. */
export function WordChoice<T extends string>({ label, options, value, onChange }: WordsProps<T>) {
  return (
    <fieldset className="flex flex-wrap gap-x-5 text-t-13">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
          className={clsx(
            "min-h-9 border-b pt-1 pointer-coarse:min-h-11",
            option.value === value
              ? "border-amber font-medium"
              : "border-transparent text-ink-2 hover:text-ink",
          )}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
