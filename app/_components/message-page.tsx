import type { ReactNode } from "react";
import { PublicHeader } from "./public-header";

type Props = { title: string; children: ReactNode; action?: ReactNode };

/** A page with one message: what happened, what is safe, what to do next. */
export function MessagePage(props: Props) {
  return (
    <div className="flex min-h-dvh flex-col">
      <PublicHeader />
      <main id="matter" tabIndex={-1} className="outline-none">
        <PageMessage {...props} />
      </main>
    </div>
  );
}

/** The message itself, for a page that has its own header. */
export function PageMessage({ title, children, action }: Props) {
  return (
    <div className="room py-12 sm:py-24">
      <h1 className="max-w-[12em]">{title}</h1>
      <div className="mt-6 max-w-[36em] text-t-16 text-pretty text-ink-2">{children}</div>
      {action && <div className="mt-8 flex flex-wrap gap-3">{action}</div>}
    </div>
  );
}
