import { expect, test } from "vitest";
import { negotiateLocale } from "./negotiate-locale";

test("the language that the user has set takes precedence over the browser", () => {
  expect(negotiateLocale("zh-CN", "en-GB,en;q=0.9")).toBe("zh-CN");
  expect(negotiateLocale("en", "zh-CN")).toBe("en");
});

test("without a setting, the first supported language of the browser is used", () => {
  expect(negotiateLocale(undefined, "zh-CN,zh;q=0.9,en;q=0.8")).toBe("zh-CN");
  expect(negotiateLocale(undefined, "zh")).toBe("zh-CN");
  expect(negotiateLocale(undefined, "zh-SG, en;q=0.5")).toBe("zh-CN");
  expect(negotiateLocale(undefined, "en-AU, zh;q=0.9")).toBe("en");
  expect(negotiateLocale(undefined, "de-AT, zh-CN;q=0.7, en;q=0.3")).toBe("zh-CN");
});

test("English is the fallback for unsupported and invalid languages", () => {
  for (const accepted of [
    null,
    "",
    "*",
    "de",
    "tlh-Klingon-;;;",
    "x-, 12, zz-zz-zz-zz, ;q=",
    "a".repeat(5000),
  ])
    expect(negotiateLocale("klingon", accepted)).toBe("en");
});
