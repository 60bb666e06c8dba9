import { buildIfNeeded } from "../scripts/build-if-needed";
import { exitCode, spawnNext } from "../scripts/child-process";
import { type FaultCounts, measureRedisFault, measureTokenFault, redisFaults, tokenFaults } from "./faults";
import { sum, table } from "./stats";
import { type Plan, type Subject, startSubject } from "./subject";
import { type ExpiryCounts, measureTokenExpiry } from "./token-expiry";

const EXPIRIES = 5;
const ROUNDS = 3;
const CONCURRENCY = [1, 8, 50];
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

/** Starts an app, measures it, and stops it in every case. */
async function withSubject<T>(plan: Plan, measure: (subject: Subject) => Promise<T>): Promise<T> {
  console.error(`… ${nameOf(plan)}`);
  const subject = await startSubject(plan);
  return measure(subject).finally(() => subject.stop());
}

function nameOf({ app, instances, redis }: Plan): string {
  const name = app === "stock" ? "Auth.js guide" : "Tonearm";
  return `${name}, ${instances} ${instances === 1 ? "instance" : "instances"}${redis ? ", Redis" : ""}`;
}

function expiryRow(plan: Plan, parallel: number, counts: ExpiryCounts): (string | number)[] {
  const { lost, expiries, tokenCalls, failed, requests, firstPage } = counts;
  const calls = `${sum(tokenCalls) / expiries} (max ${Math.max(...tokenCalls)})`;
  const first = `${Math.round(firstPage)} ms`;
  return [parallel, nameOf(plan), `${lost} of ${expiries}`, calls, `${failed} of ${requests}`, first];
}

async function expiryRows(): Promise<(string | number)[][]> {
  const rows: (string | number)[][] = [];
  for (const plan of PLANS)
    await withSubject(plan, async (subject) => {
      for (const parallel of CONCURRENCY)
        rows.push(expiryRow(plan, parallel, await measureTokenExpiry(subject, parallel, EXPIRIES)));
    });
  return rows.sort(([a = 0], [b = 0]) => Number(a) - Number(b));
}

function faultRow(fault: string, plan: Plan, counts: FaultCounts): (string | number)[] {
  const { rounds, lost, recovered, serverErrors } = counts;
  return [fault, nameOf(plan), `${lost} of ${rounds}`, `${recovered} of ${rounds}`, serverErrors];
}

async function faultRows(): Promise<(string | number)[][]> {
  const rows: (string | number)[][] = [];
  for (const [name, fault] of tokenFaults)
    for (const plan of PLANS.slice(0, 2))
      await withSubject(plan, async (subject) => {
        rows.push(faultRow(name, plan, await measureTokenFault(subject, fault, ROUNDS)));
      });
  const shared: Plan = { app: "tonearm", instances: 3, redis: true };
  for (const [name, fault] of Object.entries(redisFaults))
    await withSubject(shared, async (subject) => {
      rows.push(faultRow(name, shared, await measureRedisFault(subject, fault, ROUNDS)));
    });
  return rows;
}

/** Compares Tonearm with an app built by the Auth.js guides, at expiry and during faults. @returns Markdown. */
export async function measureSession(): Promise<string> {
  if (!(await buildIfNeeded()) || !(await buildStock())) throw new Error("A build failed.");
  const expiries = table(
    [
      "concurrent requests",
      "app",
      "sessions lost",
      "token calls per expiry",
      "failed requests",
      "first page after it",
    ],
    await expiryRows(),
  );
  const faults = table(
    ["fault at expiry", "app", "sessions lost", "good within one request", "5xx responses"],
    await faultRows(),
  );
  return `${expiries}\n\n${faults}\n`;
}
