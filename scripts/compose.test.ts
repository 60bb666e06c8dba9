import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parseEnv } from "../lib/env";

/** Returns the settings of the service `app`, without their quotes. */
function settingsOf(file: string): Record<string, string> {
  const [, service = ""] = /\n {2}app:\n(.*?)(?=\n {2}\w|\n\w|$)/s.exec(readFileSync(file, "utf8")) ?? [];
  const lines = [...service.matchAll(/^ {6}([A-Z_]+): "?([^"\n]*)"?$/gm)];
  return Object.fromEntries(lines.map(([, name = "", value = ""]) => [name, value]));
}

it("the demo of Compose has valid settings", () => {
  expect(parseEnv({ NODE_ENV: "production", ...settingsOf("compose.demo.yml") })).not.toHaveProperty(
    "faults",
  );
});

it("Compose keeps the port and the data folder of the image, whatever .env sets for other ways to start", () => {
  expect(settingsOf("compose.yml")).toMatchObject({ PORT: "3000", DATA_DIR: "/data" });
});
