import type { ReactNode } from "react";
import { ProgressHandle } from "./progress-handle";

/** A banner under the site header: one sentence, one action. One at a time per page. */
export function Notice({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div role="status" className="bg-amber-wash print:hidden">
      <div className="room flex min-h-14 flex-wrap items-center gap-x-4 gap-y-2 py-2.5">
        <ProgressHandle />
        <div className="flex-1 basis-3/5 text-pretty">{children}</div>
        {action && <div className="ml-[30px] sm:ml-auto">{action}</div>}
      </div>
    </div>
  );
}
