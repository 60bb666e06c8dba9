import type { ReactNode } from "react";

/** Names with their values, as a list. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="grid gap-x-6 gap-y-3">{children}</dl>;
}

/** One name with its value. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid items-baseline gap-x-6 gap-y-1 sm:grid-cols-[180px_minmax(0,1fr)]">
      <dt className="text-ink-2">{name}</dt>
      <dd className="max-w-[44em] min-w-0 text-pretty">{children}</dd>
    </div>
  );
}
