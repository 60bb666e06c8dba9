import { setImmediate } from "node:timers/promises";
import { createApp } from "../app";
import { randomFrom } from "../catalog/random";
import { createEmulatorState, type EmulatorState } from "../state/emulator-state";
import { SCOPES } from "../state/scopes";
import { type Profile, settingsFrom } from "../state/settings";
import { randomRequest } from "./random-request";

/** A request that got an answer of our own making, and that answer. */
type Failure = { method: string; path: string; status: number; text: string };

/** An emulator in process, under random requests that depend on the seed alone. */
export function createAttack(profile: Profile, seed: number) {
  const world = createEmulatorState(settingsFrom({ profile }), "http://127.0.0.1:4010");
  const app = createApp(world);
  const random = randomFrom(seed, "hostile", profile);
  const ids = someIds(world);
  const consentAt = world.clock.now();
  const terms = { account: "premium", clientId: "tonearm-demo", public: false, consentAt } as const;
  const grant = world.grants.create({ ...terms, scopes: Object.keys(SCOPES) });
  const tokens = [world.grants.access.issue({ kind: "person", grant }, 86_400)];
  tokens.push(world.grants.access.issue({ kind: "app", clientId: "tonearm-demo" }, 86_400));

  /** Sends so many requests, one after the other; gives those that broke the emulator. */
  async function send(count: number): Promise<Failure[]> {
    const failures: Failure[] = [];
    for (let sent = 0; sent < count; sent++) {
      // The engine frees what requests leave behind between two turns of its loop.
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

/** Ids that exist, of every kind that requests name. */
function someIds({ library: { catalogue }, playlists }: EmulatorState): string[] {
  const { artists, albums, tracks, shows } = catalogue;
  const lists: { id: string }[][] = [artists, albums, tracks, shows];
  const some = lists.flatMap((works) => works.slice(0, 20));
  return [...playlists.all(), ...some].map(({ id }) => id);
}
