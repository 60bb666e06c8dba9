import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { schema } from "../lib/env-schema";

const SETTINGS = Object.keys(schema.shape);

/** Read elsewhere than in lib/env-schema.ts, each by one command or platform. */
const OTHER_VARIABLES = [
  "BUILD_STANDALONE",
  "CHROMIUM_PATH",
  "EMULATOR_ALLOW_NETWORK",
  "EMULATOR_PORT",
  "GIT_COMMIT",
  "HOST",
  "KV_URL",
  "PORT",
  "REDIS_SERVER_PATH",
];

/** Variables for the emulator alone, for the image's own defaults, and for tests: nobody sets them in `.env`. */
const NOT_IN_EXAMPLE = [
  "BUILD_STANDALONE",
  "CHROMIUM_PATH",
  "EMULATOR_ALLOW_NETWORK",
  "EMULATOR_PORT",
  "GIT_COMMIT",
  "KV_URL",
  "REDIS_SERVER_PATH",
];

function documented(): string[] {
  const rows = readFileSync("docs/configuration.md", "utf8")
    .split("\n## ")[0]
    ?.split("\n")
    .filter((line) => line.startsWith("| `"));
  const cells = rows?.map((row) => row.split("|")[1] ?? "") ?? [];
  return cells.flatMap((cell) => [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name ?? ""));
}

function inExample(): string[] {
  const text = readFileSync(".env.example", "utf8");
  return [...text.matchAll(/^(?:# )?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name ?? "");
}

describe("the variables of docs/configuration.md", () => {
  it("are those of lib/env-schema.ts and of the commands, each once", () => {
    expect(documented().sort()).toEqual([...SETTINGS, ...OTHER_VARIABLES].sort());
  });

  it("that an operator sets are in .env.example", () => {
    const expected = documented().filter((name) => !NOT_IN_EXAMPLE.includes(name));
    expect(inExample().sort()).toEqual(expected.sort());
  });
});

describe("the commands of documents", () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync("package.json", "utf8"));
  const documents = ["README.md", "CONTRIBUTING.md", "docs/configuration.md", "docs/deployment.md"];
  const folder = [
    "container",
    "machine",
    "observability",
    "operation",
    "proxies",
    "redis",
    "troubleshooting",
    "vercel",
  ];
  const files = [...documents, ...folder.map((name) => `docs/deployment/${name}.md`)];

  it.each(files)("that %s names exist in package.json", (file) => {
    const text = readFileSync(file, "utf8");
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? "");
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it.each(files)("and files that %s links to exist", (file) => {
    const text = readFileSync(file, "utf8");
    const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[\w-]+)?\)/g)].map(([, link]) => link ?? "");
    const missing = links
      .filter((link) => !/^https?:/.test(link))
      .filter((link) => !existsSync(join(dirname(file), link)));
    expect(missing).toEqual([]);
  });
});
