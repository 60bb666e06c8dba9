import type { ReactNode } from "react";

type Props = { title: string; children: ReactNode; action?: ReactNode; alert?: boolean };

/** A message in place of content: a title, a line on what happened and what is safe, one next step. */
export function StateMessage({ title, children, action, alert = false }: Props) {
  return (
    <div role={alert ? "alert" : undefined} className="max-w-[30em] motion-safe:animate-settle">
      <h3 className="mb-2 text-t-28!">{title}</h3>
      <div className="text-pretty text-ink-2">{children}</div>
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}
