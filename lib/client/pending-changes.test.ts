import { expect, it } from "vitest";
import { stubUnload } from "@/lib/testing/unload";
import { addDeferred, confirmBeforeUnload, hasPendingChanges } from "./pending-changes";

const isPrompted = stubUnload();

function createDeferred() {
  let resolve = () => {};
  let reject = (_cause: Error) => {};
  const promise = new Promise<void>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve: () => resolve(), reject: (cause: Error) => reject(cause) };
}

it("the page prompts before it unloads until the last change is applied or has failed", async () => {
  const [first, second] = [createDeferred(), createDeferred()];
  expect(isPrompted()).toBe(false);
  const changes = [first, second].map(({ promise }) => confirmBeforeUnload(promise));
  first.resolve();
  await changes[0];
  expect(isPrompted()).toBe(true);
  second.reject(new Error("no"));
  await expect(changes[1]).rejects.toThrow("no");
  expect(isPrompted()).toBe(false);
});

it("a change is pending until it ends, whether the page prompts for it or sends it on unload", async () => {
  const [prompted, sent] = [createDeferred(), createDeferred()];
  const change = confirmBeforeUnload(prompted.promise);
  addDeferred(sent.promise);
  prompted.resolve();
  await change;
  expect([isPrompted(), hasPendingChanges()]).toEqual([false, true]);
  sent.reject(new Error("no"));
  await sent.promise.catch(() => {});
  expect(hasPendingChanges()).toBe(false);
});
