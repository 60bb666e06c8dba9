import clsx from "clsx";
import type { ReactNode } from "react";

/** A key as printed on a keyboard. */
export function Kbd({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <kbd
      className={clsx(
        "rounded-art px-1.5 py-1 font-sans text-t-12/none font-medium whitespace-nowrap text-ink-3 inset-ring inset-ring-line",
        className,
      )}
    >
      {children}
    </kbd>
  );
}
