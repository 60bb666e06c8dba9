import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const dist = join(here, "dist");

/** Builds `dist` for the package registry: the emulator as two modules with types. Dependencies are not bundled. */
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

/** Adds the file extension to imports. Node requires it, and the sources omit it. */
function nameModules(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".d.ts")) continue;
    const file = join(folder, name);
    writeFileSync(file, readFileSync(file, "utf8").replace(/(from "\.[^"]*)"/g, '$1.js"'));
  }
}

await buildPackage();
