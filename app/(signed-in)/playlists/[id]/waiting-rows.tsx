import { Skeleton } from "@/app/_components/skeleton";
import { cellClass, hidden } from "./columns";

/** A row that is not loaded yet, with its true number. */
export function PendingRow({ position }: { position: number }) {
  const long = position % 3 === 0;
  return (
    <tr data-row aria-rowindex={position + 2} aria-busy="true">
      <td className={cellClass("text-ink-3! tabular-nums")}>{position + 1}</td>
      <td className={cellClass()}>
        <Skeleton className="size-9 rounded-art!" />
      </td>
      <td className={cellClass()}>
        <span className="sr-only">Loading</span>
        <Skeleton className={long ? "h-2.5 w-3/5" : "h-2.5 w-2/5"} />
      </td>
      <td className={cellClass(hidden.artist)}>
        <Skeleton className="h-2.5 w-2/3" />
      </td>
      <td className={cellClass(hidden.album)}>
        <Skeleton className={long ? "h-2.5 w-1/2" : "h-2.5 w-3/4"} />
      </td>
      <td className={cellClass(hidden.added)}>
        <Skeleton className="h-2.5 w-20" />
      </td>
      <td className={cellClass("max-sm:pr-0!")}>
        <Skeleton className="ml-auto h-2.5 w-7" />
      </td>
      <td className={cellClass(hidden.open)} />
    </tr>
  );
}

type FailedProps = { position: number; onRetry: () => void; reachable: boolean };

/** A row whose page did not come. One row a page is reachable by key; all can be clicked. */
export function FailedRow({ position, onRetry, reachable }: FailedProps) {
  return (
    <tr data-row aria-rowindex={position + 2}>
      <td className={cellClass("text-ink-3! tabular-nums")}>{position + 1}</td>
      <td className={cellClass()} />
      <td className={cellClass("whitespace-nowrap")}>
        Did not arrive.{" "}
        <button
          type="button"
          tabIndex={reachable ? undefined : -1}
          onClick={onRetry}
          className="font-medium text-ink underline decoration-line-2 underline-offset-3"
        >
          Try again
        </button>
      </td>
      <td className={cellClass(hidden.artist)} />
      <td className={cellClass(hidden.album)} />
      <td className={cellClass(hidden.added)} />
      <td className={cellClass()} />
      <td className={cellClass(hidden.open)} />
    </tr>
  );
}
