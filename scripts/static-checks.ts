import { spawn } from "node:child_process";

/** Checks that only read the sources. The commands of one check run one after another, the checks at the same time. */
const CHECKS = [
  { name: "format and lint", commands: ["biome ci ."] },
  { name: "names", commands: ["tsx scripts/check-names.ts"] },
  { name: "types", commands: ["next typegen", "tsc --noEmit"] },
  { name: "dead code", commands: ["knip", "knip --production"] },
] as const;

/** The end of a check. `output`: all that its commands printed. */
type Ended = { ok: boolean; output: string };

type StaticCheck = { name: string; ended: Promise<Ended> };

function run(command: string): Promise<Ended> {
  const [name = "", ...args] = command.split(" ");
  const child = spawn(`node_modules/.bin/${name}`, args);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ ok: false, output: `${output}${error}\n` }));
    child.once("close", (code) => resolve({ ok: code === 0, output }));
  });
}

async function runInOrder(commands: readonly string[]): Promise<Ended> {
  const outputs: string[] = [];
  for (const command of commands) {
    const { ok, output } = await run(command);
    outputs.push(output);
    if (!ok) return { ok, output: outputs.join("") };
  }
  return { ok: true, output: outputs.join("") };
}

/** Starts every check. */
export function startStaticChecks(): StaticCheck[] {
  return CHECKS.map(({ name, commands }) => ({ name, ended: runInOrder(commands) }));
}
