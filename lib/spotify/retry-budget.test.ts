import { describe, expect, it } from "vitest";
import { createRetryBudget } from "./retry-budget";

type Budget = ReturnType<typeof createRetryBudget>;

/** Makes calls, each of which fails and asks for as many retries as it is given, two at most. */
function failCalls(budget: Budget, calls: number): number {
  let retries = 0;
  for (let n = 0; n < calls; n++) {
    budget.deposit();
    for (let more = 0; more < 2 && budget.withdraw(); more++) retries++;
  }
  return retries;
}

describe("the retry budget", () => {
  it("lets the first call of a quiet app use both its retries", () => {
    expect(failCalls(createRetryBudget(), 1)).toBe(2);
  });

  it.each([1, 10, 100, 1000, 5000])("gives at most a tenth and two of %i failing calls", (calls) => {
    expect(failCalls(createRetryBudget(), calls)).toBeLessThanOrEqual(calls / 10 + 2);
  });

  it("is not used up for good: calls earn the next retry", () => {
    const budget = createRetryBudget();
    while (budget.withdraw());
    for (let n = 0; n < 9; n++) budget.deposit();
    expect(budget.withdraw()).toBe(false);
    budget.deposit();
    expect([budget.withdraw(), budget.withdraw()]).toEqual([true, false]);
  });

  it("saves up ten retries and no more, however many calls went well", () => {
    const budget = createRetryBudget();
    for (let n = 0; n < 100_000; n++) budget.deposit();
    let retries = 0;
    while (budget.withdraw()) retries++;
    expect(retries).toBe(10);
  });
});
