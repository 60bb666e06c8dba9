import type { ReactNode } from "react";
import type { SyncProgress } from "@/lib/local-library/sync-progress";
import { ProgressBar } from "../../_components/progress-bar";
import { useAnnouncement } from "./use-announcement";

type Props = {
  title: ReactNode;
  progress: SyncProgress;
  /** Whether the line is amber. */
  isMoving: boolean;
  /** A line below. */
  children: ReactNode;
};

/** A line with how far a sync is; above it what is happening, below it how long it will take. */
export function SyncLine({ title, progress, isMoving, children }: Props) {
  const { calls, callsExpected } = progress;
  const share = callsExpected > 0 ? Math.min(1, calls / callsExpected) : 0;
  const percent = `${Math.floor(share * 100)} %`;
  const announced = useAnnouncement(percent);

  return (
    <div>
      <div className="flex items-baseline justify-between gap-4">
        <p className="min-w-0 truncate font-serif text-t-20">{title}</p>
        <p className="shrink-0 text-ink-2 tabular-nums">{percent}</p>
      </div>
      <ProgressBar thick at={isMoving ? share : null} className="mt-1" />
      <p className="mt-2 max-w-[44em] text-t-13 text-pretty text-ink-2">{children}</p>
      <p role="status" className="sr-only">
        {announced}
      </p>
    </div>
  );
}
