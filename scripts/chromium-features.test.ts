import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { DISABLED_FEATURES } from "./chromium-features";

it("every feature that Playwright disables stays disabled", () => {
  const { resolve } = createRequire(createRequire(import.meta.url).resolve("@playwright/test/package.json"));
  const bundle = readFileSync(
    join(dirname(resolve("playwright-core/package.json")), "lib/coreBundle.js"),
    "utf8",
  );
  const [, list = ""] = /disabledFeatures = \[([^\]]*)\]/.exec(bundle) ?? [];
  const names = [...list.matchAll(/^\s*"(\w+)"/gm)].map(([, name = ""]) => name);
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !DISABLED_FEATURES.includes(name))).toEqual([]);
});
