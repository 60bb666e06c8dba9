import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Runs a command and shows its output. @returns whether it succeeded. */
export function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: "inherit" }).status === 0;
}

/** Returns whether Debian or Ubuntu packages can be installed here without a prompt. */
export function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

/** Installs a Debian package. */
export function install(name: string): boolean {
  console.log(`${name} not found. Installing the Debian package …`);
  return (
    run("apt-get", ["update", "-qq"]) &&
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name])
  );
}
