import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createJobs, type JobControl } from "./jobs";

beforeEach(() => {
  vi.stubGlobal("addEventListener", () => {});
  vi.stubGlobal("removeEventListener", () => {});
});

afterEach(() => vi.unstubAllGlobals());

/** Work that the test ends. */
function openWork() {
  const started: JobControl[] = [];
  let end = (_result: string): void => {};
  const work = (job: JobControl) => {
    started.push(job);
    return new Promise<string>((resolve) => {
      end = resolve;
    });
  };
  return { started, work, end: (result: string) => end(result) };
}

it("runs one job at a time; the others wait", async () => {
  const jobs = createJobs();
  const [first, second] = [openWork(), openWork()];
  const results = [jobs.run("one", 10, first.work), jobs.run("two", 20, second.work)];
  await vi.waitFor(() => expect(first.started).toHaveLength(1));
  expect(jobs.all().map(({ title, phase }) => `${title} ${phase}`)).toEqual(["one running", "two waiting"]);
  first.started[0]?.report({ done: 4, phase: "checking" });
  expect(jobs.all()[0]).toMatchObject({ done: 4, total: 10, phase: "checking" });
  expect(second.started).toEqual([]);
  first.end("a");
  await vi.waitFor(() => expect(second.started).toHaveLength(1));
  second.end("b");
  expect(await Promise.all(results)).toEqual(["a", "b"]);
  await vi.waitFor(() => expect(jobs.all()).toEqual([]));
});

it("runs the next job after one that failed", async () => {
  const jobs = createJobs();
  const failed = jobs.run("one", 1, () => Promise.reject(new Error("no")));
  const next = jobs.run("two", 1, async () => "done");
  await expect(failed).rejects.toThrow("no");
  expect(await next).toBe("done");
});

it("drops a cancelled job that waits, and tells one that runs once", async () => {
  const jobs = createJobs();
  const running = openWork();
  const first = jobs.run("one", 1, running.work);
  const waiting = vi.fn();
  const second = jobs.run("two", 1, waiting);
  await vi.waitFor(() => expect(running.started).toHaveLength(1));
  for (const { id } of jobs.all()) jobs.cancel(id);
  expect(jobs.all()).toMatchObject([{ title: "one", canCancel: false }]);
  expect(running.started[0]?.signal.aborted).toBe(true);
  running.end("stopped");
  expect(await Promise.all([first, second])).toEqual(["stopped", null]);
  expect(waiting).not.toHaveBeenCalled();
});

it("does not cancel a job that must not stop halfway", async () => {
  const jobs = createJobs();
  const running = openWork();
  const made = jobs.run("one", 1, running.work);
  await vi.waitFor(() => expect(running.started).toHaveLength(1));
  running.started[0]?.report({ canCancel: false });
  jobs.cancel(jobs.all()[0]?.id ?? 0);
  expect(running.started[0]?.signal.aborted).toBe(false);
  running.end("done");
  expect(await made).toBe("done");
});
