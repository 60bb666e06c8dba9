import { expect, it } from "vitest";
import { rankCommands } from "./rank-commands";

const named = (...names: string[]) => names.map((name) => ({ name }));
const names = (found: { name: string }[]) => found.map(({ name }) => name);

it("what begins with the words comes before what has them further on", () => {
  const all = named("Slow ferry", "Transferring", "Ferry queue, August");
  expect(names(rankCommands(all, "fer"))).toEqual(["Ferry queue, August", "Slow ferry", "Transferring"]);
});

it("every word must be there, in any order, without case or accents", () => {
  const all = named("Café de nuit", "Café");
  expect(names(rankCommands(all, "NUIT cafe"))).toEqual(["Café de nuit"]);
});

it("other words find it too, after those whose name says so", () => {
  const all = [{ name: "Connection", also: "settings sign out" }, { name: "Settings for sleep" }];
  expect(names(rankCommands(all, "settings"))).toEqual(["Settings for sleep", "Connection"]);
});

it("nothing typed keeps the order, and no more come than asked for", () => {
  expect(names(rankCommands(named("b", "a", "c"), "", 2))).toEqual(["b", "a"]);
});
