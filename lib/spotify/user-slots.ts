import { globalSingleton } from "../global-singleton";
import { type Priority, type RequestContext, requestContext } from "./request-context";

/** More would delay the calls of other users, because all share the connections and Spotify's rate limit. */
const MAX_CALLS_IN_FLIGHT = 8;

/** Who goes first where several calls of a user wait. */
const ORDER: readonly Priority[] = ["interactive", "list", "background"];

type WaitingCall = { priority: Priority; begin: () => void };
type Slots = { running: number; waiting: WaitingCall[] };

/** Calls of each user in this process. Without an entry, a user has none in flight. */
const slotsByUser = globalSingleton("user-slots", () => new Map<string, Slots>());

function takeNext({ waiting }: Slots): WaitingCall | undefined {
  for (const priority of ORDER) {
    const index = waiting.findIndex((call) => call.priority === priority);
    if (index >= 0) return waiting.splice(index, 1)[0];
  }
  return undefined;
}

async function enter({ person, priority }: RequestContext): Promise<void> {
  const slots = slotsByUser.get(person) ?? { running: 0, waiting: [] };
  slotsByUser.set(person, slots);
  if (slots.running >= MAX_CALLS_IN_FLIGHT)
    return new Promise((begin) => void slots.waiting.push({ priority, begin }));
  slots.running += 1;
}

/** Passes the slot on to the next call, or frees it. */
function leave({ person }: RequestContext): void {
  const slots = slotsByUser.get(person);
  if (!slots) return;
  const next = takeNext(slots);
  if (next) next.begin();
  else slots.running -= 1;
  if (slots.running === 0) slotsByUser.delete(person);
}

/**
 * Makes a call when its user has fewer than 8 in flight. Calls that a user waits for go first, then those of whole
 * lists, then those in the background. Calls of the app itself do not wait.
 */
export async function inTurn<T>(call: () => Promise<T>): Promise<T> {
  const context = requestContext();
  if (!context) return call();
  await enter(context);
  return call().finally(() => leave(context));
}
