import type { ReactNode } from "react";

/** A component in one of its states, under the name of that state. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="mb-8">
      <p className="mb-3 text-t-13 text-ink-3">{name}</p>
      {children}
    </div>
  );
}
