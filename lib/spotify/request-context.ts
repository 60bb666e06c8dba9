import { AsyncLocalStorage } from "node:async_hooks";
import { globalSingleton } from "../global-singleton";

/** Whether somebody waits for the answer, or something already shown is only being renewed. */
export type Priority = "interactive" | "background";

/** Who calls are made for. `person` is what the keys of everything kept about them begin with; it tells nothing of them. */
export type RequestContext = { person: string; priority: Priority };

const storage = globalSingleton("on-behalf", () => new AsyncLocalStorage<RequestContext>());

/** Makes every call within `work` count for a person. */
export function withRequestContext<T>(whom: RequestContext, work: () => Promise<T>): Promise<T> {
  return storage.run(whom, work);
}

/** Who the call under way is for. Null for one that only this app needs, such as the profile's at a login. */
export function requestContext(): RequestContext | null {
  return storage.getStore() ?? null;
}
