import { AsyncLocalStorage } from "node:async_hooks";
import { globalSingleton } from "../global-singleton";

/** Whether a user waits for the response, or for a whole list, or a value already shown is only being refreshed. */
export type Priority = "interactive" | "list" | "background";

/** The user that calls are made for. `person` is the user key prefix, which does not reveal the user. */
export type RequestContext = { person: string; priority: Priority };

const storage = globalSingleton("on-behalf", () => new AsyncLocalStorage<RequestContext>());

/** Runs `work` and counts every call within it for a user. */
export function withRequestContext<T>(context: RequestContext, work: () => Promise<T>): Promise<T> {
  return storage.run(context, work);
}

/** Returns the context of the current call. Null for calls of the app itself, such as the profile's at a login. */
export function requestContext(): RequestContext | null {
  return storage.getStore() ?? null;
}
