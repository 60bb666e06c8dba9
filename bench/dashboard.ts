import autocannon from "autocannon";
import { type DataSubject, startSubject, type Variant } from "./data-variants";
import { median, repeat } from "./stats";

const WARM_UP = 10;
const COLD_RUNS = 9;
const WARM_RUNS = 60;
const PATH = "/dashboard";
const DURATION_S = 8;

type Visit = { ms: number; calls: number; slowest: number };

/** Measures one complete page, to its last byte. */
async function visit({ visitor, spotify }: DataSubject): Promise<Visit> {
  await spotify.forgetCalls();
  const startedAt = performance.now();
  const { status, body } = await visitor().get(PATH);
  const ms = performance.now() - startedAt;
  if (status !== 200 || !body.includes("Ida Marlow")) throw new Error(`no dashboard but ${status}`);
  const durations = await spotify.durations();
  return { ms, calls: durations.length, slowest: Math.max(0, ...durations) };
}

async function typical(times: number, once: () => Promise<Visit>): Promise<Visit> {
  const visits = await repeat(times, once);
  return {
    ms: median(visits.map(({ ms }) => ms)),
    calls: Math.max(...visits.map(({ calls }) => calls)),
    slowest: median(visits.map(({ slowest }) => slowest)),
  };
}

async function rate({ url, visitor }: DataSubject): Promise<number> {
  const load = { url: `${url}${PATH}`, headers: { cookie: visitor().cookies() }, connections: 4 };
  await autocannon({ ...load, duration: 2 });
  const { requests, non2xx } = await autocannon({ ...load, duration: DURATION_S });
  if (non2xx > 0) throw new Error(`${non2xx} pages failed`);
  return requests.average;
}

export type DashboardTimes = { cold: Visit; warm: Visit; rate: number };

async function measure(folder: string): Promise<DashboardTimes> {
  const subject = await startSubject(folder);
  const visitCold = async () => {
    await subject.logInAnew();
    return visit(subject);
  };
  // The first pages of a process also load its code, and V8 optimises it only as it runs.
  await repeat(WARM_UP, visitCold);
  const cold = await typical(COLD_RUNS, visitCold);
  const warm = await typical(WARM_RUNS, () => visit(subject));
  const times = { cold, warm, rate: await rate(subject) };
  await subject.stop();
  return times;
}

/** Measures the dashboard of each variant cold, warm and under load. */
export async function measureDashboard(
  folders: Record<Variant, string>,
): Promise<Record<Variant, DashboardTimes>> {
  return {
    tonearm: await measure(folders.tonearm),
    fixed: await measure(folders.fixed),
    direct: await measure(folders.direct),
  };
}
