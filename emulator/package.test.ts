import { execFile, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const here = fileURLToPath(new URL(".", import.meta.url));

async function dependenciesOf(file: string): Promise<Record<string, string>> {
  const { dependencies, devDependencies } = JSON.parse(await readFile(file, "utf8"));
  return { ...dependencies, ...devDependencies };
}

test("the package depends on the same library versions as the tests", async () => {
  const ours = await dependenciesOf(`${here}../package.json`);
  for (const [name, version] of Object.entries(await dependenciesOf(`${here}package.json`)))
    expect([name, ours[name]]).toEqual([name, version]);
});

test("the built command starts in Node and responds", { timeout: 60_000 }, async () => {
  await promisify(execFile)(process.execPath, ["--import", "tsx", `${here}build.ts`]);
  const command = spawn(process.execPath, [`${here}dist/cli.js`, "--port", "0"]);
  try {
    const line = await new Promise<string>((resolve) =>
      command.stdout.setEncoding("utf8").once("data", resolve),
    );
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    expect((await fetch(`${url}/v1/me`)).status).toBe(401);
  } finally {
    command.kill();
  }
});

test("the built module has types with file extensions in imports", { timeout: 60_000 }, async () => {
  const types = await readFile(`${here}dist/types/index.d.ts`, "utf8");
  expect(types).toContain('from "./state/settings.js"');
  expect(types).toContain("createEmulator(options?: EmulatorOptions): Promise<Emulator>");
});
