import clsx from "clsx";
import { Search } from "lucide-react";

type Props = { label: string; value: string; onChange: (value: string) => void; className?: string };

/** A line to type in, named `q` so that a plain form sends it too. */
export function FilterField({ label, value, onChange, className }: Props) {
  return (
    <label
      className={clsx(
        "flex h-10 items-center gap-2.5 border-b text-ink-3 transition-colors duration-(--quick)",
        className,
      )}
    >
      <Search size={18} strokeWidth={1.5} aria-hidden="true" className="shrink-0" />
      <span className="sr-only">{label}</span>
      <input
        type="search"
        name="q"
        value={value}
        maxLength={100}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        className="w-full min-w-0 bg-transparent text-t-14 text-ink outline-none placeholder:text-ink-3 max-sm:text-t-16"
      />
    </label>
  );
}
