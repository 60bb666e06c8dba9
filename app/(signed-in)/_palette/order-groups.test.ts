import { expect, it } from "vitest";
import { beginsCommand, commandText, isForCommands } from "./order-groups";

it("commands come first where the text begins one, by its name or another word for it", () => {
  const commands = [
    { name: "Recent plays", also: "history played" },
    { name: "Réglages" },
    { name: "Add the song to a list" },
  ];
  for (const typed of ["recen", "Recent p", "his", "reg", "song to"])
    expect(beginsCommand(commands, typed), typed).toBe(true);
  for (const typed of ["", "plays", "ent", "night", "song"])
    expect(beginsCommand(commands, typed), typed).toBe(false);
});

it("a sign at the beginning asks for commands only", () => {
  expect(isForCommands(" > shuf")).toBe(true);
  expect(isForCommands("a > b")).toBe(false);
  expect(commandText(" > shuf ")).toBe("shuf");
});
