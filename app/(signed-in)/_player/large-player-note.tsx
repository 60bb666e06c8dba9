import type { ReactNode } from "react";

type Props = { title: string; children: ReactNode; action?: ReactNode };

/** What stands where the large player would: a sentence, a line on what helps, one or two steps. On a phone one row. */
export function LargePlayerNote({ title, children, action }: Props) {
  return (
    <div className="flex min-h-10 flex-wrap items-center justify-between gap-x-4 gap-y-2 sm:block">
      <h2 className="max-sm:font-sans max-sm:text-t-14! max-sm:font-normal max-sm:text-ink-2">{title}</h2>
      <div className="mt-2 max-w-[34em] text-pretty text-ink-2 max-sm:hidden">{children}</div>
      {action && <div className="flex flex-wrap items-center gap-x-5 sm:mt-3">{action}</div>}
    </div>
  );
}
