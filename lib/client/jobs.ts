import { confirmBeforeUnload } from "./pending-changes";

/** "waiting": another job of this tab runs. "checking": all is sent, and the result is compared with what was wanted. */
type JobPhase = "waiting" | "running" | "checking";

/** A change of many calls, as the page shows it. */
export type JobView = {
  id: number;
  /** What it does, as a sentence. */
  title: string;
  phase: JobPhase;
  /** How much is done. */
  done: number;
  total: number;
  unit: "songs" | "playlists";
  /** Whether it can be cancelled. Some changes must not stop halfway. */
  canCancel: boolean;
};

/** What the work of a job can do. */
export type JobControl = {
  /** Aborted when the user cancels. */
  signal: AbortSignal;
  report: (progress: Partial<Pick<JobView, "phase" | "done" | "total" | "canCancel">>) => void;
};

/** Creates a queue of jobs of which one runs at a time. */
export function createJobs() {
  const listeners = new Set<() => void>();
  let views: readonly JobView[] = [];
  const stops = new Map<number, AbortController>();
  let last = 0;
  let turn: Promise<unknown> = Promise.resolve();

  function set(next: readonly JobView[]): void {
    views = next;
    for (const listener of listeners) listener();
  }

  function report(id: number, progress: Partial<JobView>): void {
    set(views.map((view) => (view.id === id ? { ...view, ...progress } : view)));
  }

  async function runNow<T>(id: number, work: (job: JobControl) => Promise<T>): Promise<T | null> {
    const signal = stops.get(id)?.signal;
    if (!signal || signal.aborted) return null;
    report(id, { phase: "running" });
    return work({ signal, report: (progress) => report(id, progress) });
  }

  /**
   * Runs a job after those that were started before it.
   * @returns its result; null if it was cancelled before it began.
   * @throws the error of the work.
   */
  function run<T>(
    title: string,
    total: number,
    work: (job: JobControl) => Promise<T>,
    unit: JobView["unit"] = "songs",
  ): Promise<T | null> {
    const id = ++last;
    stops.set(id, new AbortController());
    set([...views, { id, title, phase: "waiting", done: 0, total, unit, canCancel: true }]);
    const result = turn.then(() => runNow(id, work));
    const end = () => {
      stops.delete(id);
      set(views.filter((view) => view.id !== id));
    };
    turn = result.then(end, end);
    return confirmBeforeUnload(result);
  }

  /** Cancels a job. One that waits is gone at once; one that runs stops after the call that it has sent. */
  function cancel(id: number): void {
    const view = views.find((one) => one.id === id);
    if (!view?.canCancel) return;
    stops.get(id)?.abort();
    if (view.phase === "waiting") set(views.filter((one) => one.id !== id));
    else report(id, { canCancel: false });
  }

  return {
    run,
    cancel,
    all: () => views,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The jobs of this tab. */
export const jobs = createJobs();
