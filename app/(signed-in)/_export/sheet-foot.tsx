import type { ReactNode } from "react";

/** The foot of a sheet with buttons: a note at the left, the buttons at the right. */
export function SheetFoot({ note, children }: { note: ReactNode; children: ReactNode }) {
  return (
    <span className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <span className="min-w-0 text-pretty tabular-nums">{note}</span>
      <span className="ml-auto flex gap-3">{children}</span>
    </span>
  );
}
