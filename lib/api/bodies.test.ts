import { expect, it } from "vitest";
import { playlistCreation, playlistEdit } from "./bodies";

it.each([
  ["Slow\r\nand\u2028soft\n", "Slow and soft"],
  [`${"x".repeat(300)}\n`, "x".repeat(300)],
  ["\n", ""],
])("line breaks in a name or description become spaces: %j", (typed, text) => {
  const details = { name: "Sun\nday", description: typed };
  for (const schema of [playlistCreation, playlistEdit])
    expect(schema.parse(details)).toMatchObject({ name: "Sun day", description: text });
});

it("a name of nothing but line breaks, or too long a description, is rejected", () => {
  expect(playlistCreation.safeParse({ name: "\n\n" }).success).toBe(false);
  expect(playlistEdit.safeParse({ description: "x".repeat(301) }).success).toBe(false);
});
