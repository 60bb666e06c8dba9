import clsx from "clsx";
import { Search, X } from "lucide-react";
import { useRef } from "react";
import { useTranslations } from "#translations";
import { useEarlyValue } from "@/app/_components/early-input";
import { useComposedText } from "@/app/_components/use-composed-text";

type Props = { label: string; value: string; onChange: (value: string) => void; className?: string };

/** The focus ring surrounds the complete field, not only the input in it. */
const FIELD =
  "flex h-10 items-center border-b outline-offset-3 outline-amber transition-[border-color] duration-(--quick) has-[input:focus-visible]:rounded-[2px] has-[input:focus-visible]:outline-2";

/** A text field, named `q` so that a plain form submits it too. */
export function FilterField({ label, value, onChange, className }: Props) {
  const t = useTranslations("playlists");
  const input = useRef<HTMLInputElement>(null);
  const typed = useComposedText(value, onChange);
  useEarlyValue(input, value, onChange);

  function clear(): void {
    onChange("");
    input.current?.focus();
  }

  return (
    <div className={clsx(FIELD, className)}>
      <label className="flex min-w-0 flex-1 items-center gap-2.5 text-ink-3">
        <Search size={18} strokeWidth={1.5} aria-hidden="true" className="shrink-0" />
        <span className="sr-only">{label}</span>
        <input
          ref={input}
          type="search"
          data-command="filter"
          data-command-name={label}
          name="q"
          maxLength={100}
          placeholder={label}
          autoComplete="off"
          spellCheck={false}
          {...typed}
          className="min-h-10 w-full min-w-0 appearance-none truncate bg-transparent text-t-14 text-ink outline-none placeholder:text-ink-3 max-sm:text-t-16 [&::-webkit-search-cancel-button]:hidden"
        />
      </label>
      {typed.value !== "" && (
        <button
          type="button"
          onClick={clear}
          aria-label={t("clear")}
          className="-mr-2 p-2 text-ink-3 hover:text-ink"
        >
          <X size={18} strokeWidth={1.5} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
