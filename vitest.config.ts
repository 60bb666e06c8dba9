import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const tests = ["app", "lib", "emulator", "scripts"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => join(folder, name)),
);

/**
 * Whether a test changes what modules read once: the environment, another module, a global. It gets a process of its own. The others
 * share one, where each module is loaded once for all of them: half the time of the whole.
 */
function changesModules(file: string): boolean {
  return /lib\/testing\/|vi\.(mock|doMock|stubEnv|stubGlobal|resetModules)/.test(readFileSync(file, "utf8"));
}

const isolated = tests.filter(changesModules);
// Brackets of a route's folder would be read as a pattern.
const literally = (files: string[]) => files.map((file) => file.replace(/[[\]()]/g, "?"));

export default defineConfig({
  resolve: {
    alias: {
      "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, ""),
      // As in next.config.ts; Vitest leaves packages alone unless they are inlined.
      "use-intl/format-message": "use-intl/format-message/format-only",
      // The real package throws outside a React server build; unit tests run in plain Node.
      "server-only": fileURLToPath(new URL("./node_modules/server-only/empty.js", import.meta.url)),
    },
  },
  test: {
    environment: "node",
    // How many sequences of random edits, and from which seed on. `npm run random-edits` makes all 2,000 with new ones.
    provide: {
      editSequences: {
        first: Number(process.env.EDIT_SEED ?? 1),
        count: Number(process.env.EDIT_SEQUENCES ?? 30),
      },
    },
    restoreMocks: true,
    // Vitest's 5 s are too few for a first import on a machine that is busy with other things.
    testTimeout: 30_000,
    server: { deps: { inline: ["use-intl"] } },
    // Left alone, Vitest keeps a core free, which of two is half of them.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "isolated", include: literally(isolated) } },
      {
        extends: true,
        test: {
          name: "shared",
          include: ["{app,lib,emulator,scripts}/**/*.test.ts"],
          exclude: literally(isolated),
          isolate: false,
        },
      },
    ],
  },
});
