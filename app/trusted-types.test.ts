import { runInNewContext } from "node:vm";
import { expect, it, vi } from "vitest";
import { ensureDefaultPolicy, FIRST_SCRIPT } from "./trusted-types";

type Rules = Parameters<NonNullable<typeof globalThis.trustedTypes>["createPolicy"]>[1];

const location = { origin: "https://music.example.com" };

function makePolicy(create: (trustedTypes: typeof globalThis.trustedTypes) => void): Rules {
  const created: Rules[] = [];
  create({
    defaultPolicy: null,
    createPolicy(name, rules) {
      expect(name).toBe("default");
      created.push(rules);
      return {};
    },
  });
  expect(created).toHaveLength(1);
  return created[0] ?? { createScriptURL: String, createHTML: String, createScript: String };
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
  ["createScriptURL", "/service-worker.js?locale=en&theme=dark", true],
  ["createScriptURL", "https://elsewhere.example/service-worker.js?locale=en", false],
  ["createScriptURL", "/api/v1/me", false],
  ["createHTML", "<script></script>", true],
  ["createHTML", "<script>alert(1)</script>", false],
  ["createHTML", "<img>", false],
  ["createScript", FIRST_SCRIPT, true],
  ["createScript", `${FIRST_SCRIPT};alert(1)`, false],
];

it.each(cases)(
  "%s of %s is allowed: %s, by both the first script and the bundle",
  (rule, text, isAllowed) => {
    for (const rules of [inline, bundled])
      if (isAllowed) expect(rules[rule](text)).toBe(text);
      else expect(() => rules[rule](text)).toThrow("refused");
  },
);

it("the first script contains nothing that React would escape", () => {
  expect(FIRST_SCRIPT).not.toMatch(/["'&<>]/);
});
