import { describe, expect, it } from "vitest";
import { createCallPace } from "./call-pace";

/** Creates a pace with its own clock, and returns the times in ms at which its turns came. */
function paceOf() {
  let clock = 0;
  const times: number[] = [];
  const pace = createCallPace(
    () => clock,
    async (ms) => {
      clock += ms;
    },
  );
  async function turns(count: number): Promise<number[]> {
    for (let turn = 0; turn < count; turn++) {
      await pace.turn();
      times.push(clock);
    }
    return times;
  }
  return { pace, turns };
}

describe("the pace of calls", () => {
  it("lets the first call pass at once, and 1.3 calls a second after it", async () => {
    expect(await paceOf().turns(4)).toEqual([0, 770, 1540, 2310]);
  });

  it("never lets more than 45 calls pass in 30 s, however many were sent at full speed before", async () => {
    const { pace, turns } = paceOf();
    pace.note(19);
    const times = [...Array(19).fill(0), ...(await turns(200))];
    for (const from of times)
      expect(times.filter((at) => at >= from && at < from + 30_000).length).toBeLessThanOrEqual(45);
  });
});
