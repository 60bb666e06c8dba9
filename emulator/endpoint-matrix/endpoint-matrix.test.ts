import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { PROFILES, type Profile } from "../state/settings";
import { ENDPOINTS, type Group } from "./endpoints";
import { exercise, nameOf, type Verdict } from "./run-matrix";

const README = fileURLToPath(new URL("../README.md", import.meta.url));
const TABLE = /(<!-- coverage -->\n)[\s\S]*(<!-- end of coverage -->)/;

const expected: Record<Group, Record<Profile, Verdict>> = {
  kept: { development: "works", legacy: "works", extended: "works" },
  old: { development: "refused (403)", legacy: "works", extended: "works" },
  extended: { development: "gone (404)", legacy: "gone (404)", extended: "works" },
};

const found = new Map<Profile, Map<string, Verdict>>();

beforeAll(async () => {
  for (const profile of PROFILES) found.set(profile, await exercise(profile));
});

describe.each(PROFILES)("an app with the profile %s", (profile) => {
  it.each(ENDPOINTS.map((endpoint) => [nameOf(endpoint), expected[endpoint.group][profile]]))(
    "%s: %s",
    (name, verdict) => {
      expect(found.get(profile)?.get(name)).toBe(verdict);
    },
  );
});

function table(): string {
  const rows = ENDPOINTS.map((endpoint) => {
    const name = nameOf(endpoint);
    return [`\`${name}\``, ...PROFILES.map((profile) => found.get(profile)?.get(name))];
  });
  const lines = [
    ["Endpoint", ...PROFILES.map((profile) => `\`${profile}\``)],
    ["---", "---", "---", "---"],
    ...rows,
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

it("the README's table matches these results (update it with npx vitest run emulator/endpoint-matrix -u)", async () => {
  const readme = readFileSync(README, "utf8");
  expect(readme).toMatch(TABLE);
  await expect(readme.replace(TABLE, `$1\n${table()}\n\n$2`)).toMatchFileSnapshot(README);
});
