import { expect, it } from "vitest";
import { rankCommands } from "./rank-commands";

const named = (...names: string[]) => names.map((name) => ({ name }));
const names = (found: { name: string }[]) => found.map(({ name }) => name);

it("names that start with the text come before names that contain it", () => {
  const all = named("Slow ferry", "Transferring", "Ferry queue, August");
  expect(names(rankCommands(all, "fer"))).toEqual(["Ferry queue, August", "Slow ferry", "Transferring"]);
});

it("every word must match, in any order, regardless of case and accents", () => {
  const all = named("Café de nuit", "Café");
  expect(names(rankCommands(all, "NUIT cafe"))).toEqual(["Café de nuit"]);
});

it("other words match too, and rank below matches of the name", () => {
  const all = [{ name: "Connection", also: "settings sign out" }, { name: "Settings for sleep" }];
  expect(names(rankCommands(all, "settings"))).toEqual(["Settings for sleep", "Connection"]);
});

it("without text the order stays, and the limit applies", () => {
  expect(names(rankCommands(named("b", "a", "c"), "", 2))).toEqual(["b", "a"]);
});

it("names are ranked as they are typed on a plain keyboard", () => {
  const all = named("Best of Røyksopp", "Røyksopp – Melody", "Don’t");
  expect(names(rankCommands(all, "royksopp - "))).toEqual(["Røyksopp – Melody", "Best of Røyksopp"]);
  expect(names(rankCommands(all, "don't"))).toEqual(["Don’t"]);
});
