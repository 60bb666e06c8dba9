import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

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
    include: ["{app,lib,emulator,scripts}/**/*.test.ts"],
    environment: "node",
    restoreMocks: true,
    server: { deps: { inline: ["use-intl"] } },
    // Left alone, Vitest keeps a core free, which of two is half of them.
    maxWorkers: 2,
  },
});
