import { expect, it } from "vitest";
import { signedIn } from "../testing/emulator";
import { jsonBytes } from "./json";
import { memoize } from "./memoize";

const values = [
  null,
  0,
  '\u2028 "quoted" 山田',
  [],
  {},
  { a: undefined, b: [undefined, null, { c: "" }] },
  { 'odd "name"': [1, [2, [3]]], nested: { deep: { deeper: true } } },
];

it.each(values)("the bytes of %j equal those of JSON.stringify", (value) => {
  expect(jsonBytes(value).toString()).toBe(JSON.stringify(value));
});

it("the bytes of a shared object are the same each time", async () => {
  const { world } = await signedIn();
  const shared = memoize((_, { id }: { id: string }) => ({ id, list: [id, null] }));
  const thing = { id: "x" };
  const page = () => jsonBytes({ items: [shared(world, thing), { plain: shared(world, thing) }] }).toString();
  expect([page(), page()]).toEqual(
    Array(2).fill('{"items":[{"id":"x","list":["x",null]},{"plain":{"id":"x","list":["x",null]}}]}'),
  );
});
