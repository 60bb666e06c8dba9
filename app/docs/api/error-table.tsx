import { Fragment } from "react";
import type { Failure } from "./endpoints";

/** Failures with status, code and message. */
export function Failures({ failures }: { failures: Failure[] }) {
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)] gap-x-6 border-t border-line pt-2 sm:grid-cols-[14rem_minmax(0,1fr)] sm:gap-y-1.5">
      {failures.map(({ status, code, message }) => (
        <Fragment key={status + code}>
          <dt>
            <span className="text-ink-3 tabular-nums">{status}</span> <code>{code}</code>
          </dt>
          <dd className="text-pretty text-ink-2 max-sm:pb-2">{message}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
