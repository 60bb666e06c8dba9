import { LRUCache } from "lru-cache";
import { globalSingleton } from "../global-singleton";
import { store } from "../store";
import { requestContext } from "./request-context";
import { serverNow } from "./server-clock";

const HOUR = 3_600_000;
/** A day is counted as the hour under way and the 23 before it. */
const HOURS = 24;
const KEPT = (HOURS + 1) * HOUR;

/** The count of all calls of this app. */
export const APP_CALLS = "calls";

/** Calls by the hour, the oldest first; `hour` numbers the last. */
type Day = { hour: number; calls: number[] };

/** Days as this process knows them. Each call it makes tells it the count of the hour, whoever else was counting. */
const days = globalSingleton("call-days", () => new LRUCache<string, Day>({ max: 1_000 }));

/** The count of one person's calls. @param person what the keys of everything kept about them begin with. */
export function userCounter(person: string): string {
  return `${person}calls`;
}

async function load(count: string, hour: number): Promise<Day> {
  const keys = Array.from({ length: HOURS }, (_, n) => `${count}:${hour - (HOURS - 1) + n}`);
  const calls = await Promise.all(keys.map(async (key) => Number((await store.get(key)) ?? 0)));
  return { hour, calls };
}

async function known(count: string): Promise<Day> {
  const hour = Math.floor(serverNow() / HOUR);
  const before = days.get(count);
  if (before?.hour === hour) return before;
  const day = await load(count, hour);
  days.set(count, day);
  return day;
}

function sum({ calls }: Day): number {
  return calls.reduce((total, one) => total + one, 0);
}

async function add(count: string): Promise<void> {
  const hour = Math.floor(serverNow() / HOUR);
  const total = await store.add(`${count}:${hour}`, 1, KEPT);
  const day = days.get(count);
  if (day?.hour === hour) day.calls[HOURS - 1] = Math.max(total, day.calls.at(-1) ?? 0);
}

/** Counts the call about to be made: for this app, and for the person it is made for. Two commands, none waited for twice. */
export async function countCall(): Promise<void> {
  const behalf = requestContext();
  await Promise.all([add(APP_CALLS), ...(behalf ? [add(userCounter(behalf.person))] : [])]);
}

/** The calls of the last 24 hours, as every process counted them. */
export async function countLast24h(count: string): Promise<number> {
  return sum(await load(count, Math.floor(serverNow() / HOUR)));
}

/** The same as this process knows it, without asking the store at each call; and seconds until the oldest are forgotten. */
export async function quotaUsed(count: string): Promise<{ calls: number; retryAfter: number }> {
  const day = await known(count);
  const oldest = Math.max(
    0,
    day.calls.findIndex((calls) => calls > 0),
  );
  const leaves = (day.hour + 1 + oldest) * HOUR;
  return { calls: sum(day), retryAfter: Math.ceil((leaves - serverNow()) / 1000) };
}
