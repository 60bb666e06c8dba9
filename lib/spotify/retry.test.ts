import { describe, expect, it } from "vitest";
import "@/lib/testing/stub-env";
import { createRetryBudget } from "./retry";

type Budget = ReturnType<typeof createRetryBudget>;

/** Makes calls that fail, each with as many retries as the budget allows, two at most. @returns the retries. */
function failCalls(budget: Budget, calls: number): number {
  let retries = 0;
  for (let n = 0; n < calls; n++) {
    budget.deposit();
    for (let more = 0; more < 2 && budget.withdraw(); more++) retries++;
  }
  return retries;
}

describe("the retry budget", () => {
  it("allows the first call of a quiet app both its retries", () => {
    expect(failCalls(createRetryBudget(), 1)).toBe(2);
  });

  it.each([1, 10, 100, 1000, 5000])("allows at most a tenth plus two of %i failing calls", (calls) => {
    expect(failCalls(createRetryBudget(), calls)).toBeLessThanOrEqual(calls / 10 + 2);
  });

  it("recovers: calls pay for the next retry", () => {
    const budget = createRetryBudget();
    while (budget.withdraw());
    for (let n = 0; n < 9; n++) budget.deposit();
    expect(budget.withdraw()).toBe(false);
    budget.deposit();
    expect([budget.withdraw(), budget.withdraw()]).toEqual([true, false]);
  });

  it("saves up at most ten retries, however many calls succeed", () => {
    const budget = createRetryBudget();
    for (let n = 0; n < 100_000; n++) budget.deposit();
    let retries = 0;
    while (budget.withdraw()) retries++;
    expect(retries).toBe(10);
  });
});
