import { randomFrom } from "@/lib/testing/random";
import { expect, test } from "./fixtures";
import { editAtRandom } from "./support/random-edits";

test.use({
  expectedMessages: [
    /status of (4\d\d|50\d) .*\/api\/v1\/(playlists|player)|ERR_INTERNET_DISCONNECTED|ERR_FAILED|fetch RSC/,
  ],
});

/** `npm run random-edits` runs more sequences, from another seed. */
const FIRST_SEED = Number(process.env.BROWSER_EDIT_SEED ?? 1);
const SEQUENCES = Number(process.env.BROWSER_EDIT_SEQUENCES ?? 10);
/** Two tests, so that two workers share the work. */
const PARTS = 2;

for (let part = 0; part < PARTS; part++) {
  const seeds = Array.from({ length: SEQUENCES }, (_, at) => FIRST_SEED + at).filter(
    (seed) => seed % PARTS === part,
  );

  test(`after random edits, faults and changes in another app the page matches Spotify: seeds ${seeds.slice(0, 5)}${seeds.length > 5 ? " …" : ""}`, async ({
    page,
    spotify,
    openEditable,
  }) => {
    test.setTimeout(120_000 * Math.max(1, seeds.length));
    expect(seeds.length).toBeGreaterThan(0);
    await openEditable("Strings and static");
    for (const seed of seeds) await editAtRandom(page, spotify, randomFrom(seed), seed);
  });
}
