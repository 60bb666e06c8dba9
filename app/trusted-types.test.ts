import { runInNewContext } from "node:vm";
import { expect, it, vi } from "vitest";
import { ensureDefaultPolicy, FIRST_SCRIPT } from "./trusted-types";

type Rules = Parameters<NonNullable<typeof globalThis.trustedTypes>["createPolicy"]>[1];

const location = { origin: "https://music.example.com" };

function makePolicy(create: (trustedTypes: typeof globalThis.trustedTypes) => void): Rules {
  const made: Rules[] = [];
  create({
    defaultPolicy: null,
    createPolicy(name, rules) {
      expect(name).toBe("default");
      made.push(rules);
      return {};
    },
  });
  expect(made).toHaveLength(1);
  return made[0] ?? { createScriptURL: String, createHTML: String, createScript: String };
}

const inline = makePolicy((trustedTypes) => {
  const document = { currentScript: { textContent: FIRST_SCRIPT } };
  runInNewContext(FIRST_SCRIPT, { trustedTypes, document, location, addEventListener: () => {} });
});

const bundled = makePolicy((trustedTypes) => {
  vi.stubGlobal("trustedTypes", trustedTypes);
  vi.stubGlobal("location", location);
  ensureDefaultPolicy();
  vi.unstubAllGlobals();
});

const cases: [keyof Rules, string, boolean][] = [
  ["createScriptURL", "/_next/static/chunks/a.js", true],
  ["createScriptURL", "https://music.example.com/_next/static/chunks/a.js", true],
  ["createScriptURL", "https://elsewhere.example/_next/static/a.js", false],
  ["createScriptURL", "/api/v1/me", false],
  ["createHTML", "<script></script>", true],
  ["createHTML", "<script>alert(1)</script>", false],
  ["createHTML", "<img>", false],
  ["createScript", FIRST_SCRIPT, true],
  ["createScript", `${FIRST_SCRIPT};alert(1)`, false],
];

it.each(cases)("%s of %s is allowed: %s, by the first script as by the bundle", (rule, text, isAllowed) => {
  for (const rules of [inline, bundled])
    if (isAllowed) expect(rules[rule](text)).toBe(text);
    else expect(() => rules[rule](text)).toThrow("refused");
});

it("holds nothing that React would escape in a script", () => {
  expect(FIRST_SCRIPT).not.toMatch(/["'&<>]/);
});
