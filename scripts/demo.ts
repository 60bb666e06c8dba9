import { startDemo } from "./demo-app";

const demo = await startDemo({ command: "npm run demo" });
console.log(
  `\nTonearm is ready: ${demo.url}\nSpotify is emulated at ${demo.spotifyUrl}. No data leaves this machine. Ctrl-C stops both.\n`,
);
const code = await demo.ended;
await demo.close();
process.exit(code);
