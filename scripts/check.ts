/** Runs the checks that only read the sources, for `npm run check`. */
import { startStaticChecks } from "./static-checks";

for (const { name, ended } of startStaticChecks()) {
  const { ok, output } = await ended;
  console.log(`${ok ? "✓" : "✗"} ${name}`);
  if (!ok) process.exitCode = 1;
  if (output.trim()) console.log(output);
}
