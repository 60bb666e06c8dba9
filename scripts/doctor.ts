import { deployedFindings } from "./doctor/deployed";
import { toLines } from "./doctor/finding";
import { localFindings } from "./doctor/local";
import { fail } from "./listen-options.mjs";

const [address] = process.argv.slice(2);
if (address && !/^https?:\/\//.test(address))
  fail(`${address} is not an address. Example: https://music.example.com`);

const findings = address ? await deployedFindings(address) : await localFindings();
for (const finding of findings) console.log(toLines(finding));
process.exit(findings.some(({ level }) => level === "fault") ? 1 : 0);
