import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const dist = join(here, "dist");

/** Makes `dist` for the package registry: the emulator as two modules, with types. Its libraries stay outside. */
async function buildPackage(): Promise<void> {
  rmSync(dist, { recursive: true, force: true });
  await build({
    entryPoints: [join(here, "index.ts"), join(here, "cli.ts")],
    outdir: dist,
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    target: "node20",
    format: "esm",
  });
  const cli = join(dist, "cli.js");
  writeFileSync(cli, `#!/usr/bin/env node\n${readFileSync(cli, "utf8")}`, { mode: 0o755 });
  const compiler = join(createRequire(import.meta.url).resolve("typescript/package.json"), "../bin/tsc");
  execFileSync(process.execPath, [compiler, "-p", join(here, "tsconfig.package.json")], { stdio: "inherit" });
  nameModules(join(dist, "types"));
}

/** Node wants the file's ending in an import, which our sources leave out. */
function nameModules(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".d.ts")) continue;
    const file = join(folder, name);
    writeFileSync(file, readFileSync(file, "utf8").replace(/(from "\.[^"]*)"/g, '$1.js"'));
  }
}

await buildPackage();
