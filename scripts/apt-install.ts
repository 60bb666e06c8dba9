import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Runs a command with its output shown. @returns whether it went well. */
export function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: "inherit" }).status === 0;
}

/** Whether packages of Debian's (or Ubuntu's) can be installed here without asking anybody. */
export function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

/** Installs one of Debian's packages. */
export function install(name: string): boolean {
  console.log(`No ${name} found; installing Debian's …`);
  return (
    run("apt-get", ["update", "-qq"]) &&
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name])
  );
}
