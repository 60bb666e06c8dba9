import { setImmediate } from "node:timers/promises";
import { createApp } from "../app";
import { randomFrom } from "../catalog/random";
import { createEmulatorState, type EmulatorState } from "../state/emulator-state";
import type { Quirk } from "../state/quirks";
import { SCOPES } from "../state/scopes";
import { type Profile, settingsFrom } from "../state/settings";
import { randomRequest } from "./random-request";

/** A request that caused an error of the emulator, and the response. */
type Failure = { method: string; path: string; status: number; text: string };

/** Creates an in-process emulator that receives random requests. They depend on the seed only. */
export function createAttack(profile: Profile, seed: number, quirks: readonly Quirk[] = []) {
  const world = createEmulatorState(settingsFrom({ profile, quirks }), "http://127.0.0.1:4010");
  const app = createApp(world);
  const random = randomFrom(seed, "hostile", profile);
  const ids = someIds(world);
  const consentAt = world.clock.now();
  const terms = { account: "premium", clientId: "tonearm-demo", public: false, consentAt } as const;
  const grant = world.grants.create({ ...terms, scopes: Object.keys(SCOPES) });
  const tokens = [world.grants.access.issue({ kind: "person", grant }, 86_400)];
  tokens.push(world.grants.access.issue({ kind: "app", clientId: "tonearm-demo" }, 86_400));

  /** Sends requests one after the other. Returns those with a 5xx response. */
  async function send(count: number): Promise<Failure[]> {
    const failures: Failure[] = [];
    for (let sent = 0; sent < count; sent++) {
      // The engine frees the memory of requests between two turns of the event loop.
      if (sent % 50 === 0) await setImmediate();
      const { path, init } = randomRequest(random, ids, tokens);
      const answer = await app.request(path, init);
      const text = await answer.text();
      if (answer.status >= 500)
        failures.push({ method: String(init.method), path, status: answer.status, text });
    }
    return failures;
  }

  return { send };
}

function someIds({ library: { catalogue }, playlists }: EmulatorState): string[] {
  const { artists, albums, tracks, shows } = catalogue;
  const lists: { id: string }[][] = [artists, albums, tracks, shows];
  const some = lists.flatMap((works) => works.slice(0, 20));
  return [...playlists.all(), ...some].map(({ id }) => id);
}
