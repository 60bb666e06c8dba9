import { buildIfNeeded } from "../scripts/build-if-needed";
import { exitCode, spawnNext } from "../scripts/child-process";
import { type FaultCounts, measureRedisFault, measureTokenFault, redisFaults, tokenFaults } from "./faults";
import { sum, table } from "./stats";
import { type Plan, type Subject, startSubject } from "./subject";
import { type ExpiryCounts, measureTokenExpiry } from "./token-expiry";

const EXPIRIES = 5;
const ROUNDS = 3;
const PARALLEL = [1, 8, 50];
const PLANS: Plan[] = [
  { app: "stock", instances: 1, redis: false },
  { app: "tonearm", instances: 1, redis: false },
  { app: "tonearm", instances: 1, redis: true },
  { app: "stock", instances: 3, redis: false },
  { app: "tonearm", instances: 3, redis: false },
  { app: "tonearm", instances: 3, redis: true },
];

async function buildStock(): Promise<boolean> {
  return (await exitCode(spawnNext(["build", "bench/baseline-authjs"], {}))) === 0;
}

/** Starts an app, measures, and ends it whatever happens. */
async function withContestant<T>(plan: Plan, measure: (contestant: Subject) => Promise<T>): Promise<T> {
  console.error(`… ${nameOf(plan)}`);
  const contestant = await startSubject(plan);
  return measure(contestant).finally(() => contestant.stop());
}

function nameOf({ app, instances, redis }: Plan): string {
  const name = app === "stock" ? "Auth.js guide" : "Tonearm";
  return `${name}, ${instances} ${instances === 1 ? "instance" : "instances"}${redis ? ", Redis" : ""}`;
}

function expiryRow(plan: Plan, parallel: number, figures: ExpiryCounts): (string | number)[] {
  const { lost, expiries, tokenCalls, failed, requests, firstPage } = figures;
  const calls = `${sum(tokenCalls) / expiries} (most ${Math.max(...tokenCalls)})`;
  const first = `${Math.round(firstPage)} ms`;
  return [parallel, nameOf(plan), `${lost} of ${expiries}`, calls, `${failed} of ${requests}`, first];
}

async function expiryRows(): Promise<(string | number)[][]> {
  const rows: (string | number)[][] = [];
  for (const plan of PLANS)
    await withContestant(plan, async (contestant) => {
      for (const parallel of PARALLEL)
        rows.push(expiryRow(plan, parallel, await measureTokenExpiry(contestant, parallel, EXPIRIES)));
    });
  return rows.sort(([a = 0], [b = 0]) => Number(a) - Number(b));
}

function faultRow(fault: string, plan: Plan, figures: FaultCounts): (string | number)[] {
  const { rounds, lost, recovered, serverErrors } = figures;
  return [fault, nameOf(plan), `${lost} of ${rounds}`, `${recovered} of ${rounds}`, serverErrors];
}

async function faultRows(): Promise<(string | number)[][]> {
  const rows: (string | number)[][] = [];
  for (const [fault, what] of tokenFaults)
    for (const plan of PLANS.slice(0, 2))
      await withContestant(plan, async (contestant) => {
        rows.push(faultRow(fault, plan, await measureTokenFault(contestant, what, ROUNDS)));
      });
  const shared: Plan = { app: "tonearm", instances: 3, redis: true };
  for (const [fault, harm] of Object.entries(redisFaults))
    await withContestant(shared, async (contestant) => {
      rows.push(faultRow(fault, shared, await measureRedisFault(contestant, harm, ROUNDS)));
    });
  return rows;
}

/** Tonearm beside an app made after Auth.js's guides, at expiry and through faults. @returns Markdown. */
export async function measureSession(): Promise<string> {
  if (!(await buildIfNeeded()) || !(await buildStock())) throw new Error("A build failed.");
  const expiries = table(
    [
      "in parallel",
      "app",
      "sessions lost",
      "token calls an expiry",
      "failed requests",
      "first page after it",
    ],
    await expiryRows(),
  );
  const faults = table(
    ["fault at expiry", "app", "sessions lost", "good within one request", "answers of 5xx"],
    await faultRows(),
  );
  return `${expiries}\n\n${faults}\n`;
}
