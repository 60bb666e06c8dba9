import { expect, it, vi } from "vitest";
import { translator } from "@/lib/i18n/translator";
import { preferenceCommands } from "./preference-commands";
import { rankCommands } from "./rank-commands";

const onSet = vi.fn();
const offered = (theme: string, locale: "en" | "zh-CN") =>
  preferenceCommands(translator(locale, "palette"), { theme, locale }, onSet);

it("the current theme and language are not offered", () => {
  expect(offered("dark", "en").map(({ id }) => id)).toEqual([
    "theme light",
    "theme system",
    "language zh-CN",
  ]);
  expect(offered("system", "zh-CN").map(({ id }) => id)).toEqual([
    "theme light",
    "theme dark",
    "language en",
  ]);
});

it("a language is found by its name in either language, whichever language the page has", () => {
  const names = (typed: string, locale: "en" | "zh-CN") =>
    rankCommands(offered("dark", locale), typed).map(({ name }) => name);
  expect(names("中文", "en")).toEqual(["简体中文"]);
  expect(names("chinese", "en")).toEqual(["简体中文"]);
  expect(names("english", "zh-CN")).toEqual(["English"]);
});

it("choosing a theme sets it", () => {
  const [light] = offered("dark", "en");
  if (light?.step.kind === "act") light.step.act();
  expect(onSet).toHaveBeenCalledWith("theme", "light");
});
