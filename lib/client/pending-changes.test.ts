import { expect, it, vi } from "vitest";
import { addDeferred, confirmBeforeUnload, hasPendingChanges } from "./pending-changes";

const page = new EventTarget();
vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));

function isAsked(): boolean {
  const event = new Event("beforeunload", { cancelable: true });
  page.dispatchEvent(event);
  return event.defaultPrevented;
}

function createDeferred() {
  let resolve = () => {};
  let reject = (_cause: Error) => {};
  const promise = new Promise<void>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve: () => resolve(), reject: (cause: Error) => reject(cause) };
}

it("the page is not left without a question until the last change is made or has failed", async () => {
  const [first, second] = [createDeferred(), createDeferred()];
  expect(isAsked()).toBe(false);
  const changes = [first, second].map(({ promise }) => confirmBeforeUnload(promise));
  first.resolve();
  await changes[0];
  expect(isAsked()).toBe(true);
  second.reject(new Error("no"));
  await expect(changes[1]).rejects.toThrow("no");
  expect(isAsked()).toBe(false);
});

it("a change is pending until it is made, whether it is asked for or sent as the page goes", async () => {
  const [asked, sent] = [createDeferred(), createDeferred()];
  const change = confirmBeforeUnload(asked.promise);
  addDeferred(sent.promise);
  asked.resolve();
  await change;
  expect([isAsked(), hasPendingChanges()]).toEqual([false, true]);
  sent.reject(new Error("no"));
  await sent.promise.catch(() => {});
  expect(hasPendingChanges()).toBe(false);
});
