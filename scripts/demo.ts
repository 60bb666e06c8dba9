import { startDemo } from "./demo-app";

const demo = await startDemo({ command: "npm run demo" });
console.log(
  `\nTonearm is ready: ${demo.url}\nIts Spotify is emulated at ${demo.spotifyUrl}; nothing leaves this machine. Ctrl-C ends both.\n`,
);
const code = await demo.ended;
await demo.close();
process.exit(code);
