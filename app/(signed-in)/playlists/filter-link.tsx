import clsx from "clsx";
import type { MouseEvent, ReactNode } from "react";

type Props = {
  href: string;
  current: boolean;
  onChoose: () => void;
  /** Accessible name of an option shown as an icon. */
  label?: string;
  children: ReactNode;
};

/** One option for showing a list; the current one is underlined. A real link, which the script intercepts. */
export function FilterLink({ href, current, onChoose, label, children }: Props) {
  function choose(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onChoose();
  }

  return (
    <a
      href={href}
      onClick={choose}
      aria-current={current ? "true" : undefined}
      aria-label={label}
      title={label}
      className={clsx(
        "relative inline-flex min-h-10 items-center whitespace-nowrap no-underline! hover:text-ink",
        current
          ? "font-medium text-ink after:absolute after:inset-x-0 after:bottom-[5px] after:h-px after:bg-amber"
          : "text-ink-2",
      )}
    >
      {children}
    </a>
  );
}
