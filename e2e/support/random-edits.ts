import { expect, type Page, type Route } from "@playwright/test";
import { box, changeElsewhere, entriesAtSpotify, makePlaylist } from "./playlists";
import type { Spotify } from "./spotify";

const SIZES = [1, 50, 51, 100, 101, 300, 1_284];
const MAX_STEPS = 12;
const ENTRIES_API = "**/api/v1/playlists/*/entries";

type Random = () => number;

/** State of one edited playlist. */
type Editing = {
  page: Page;
  spotify: Spotify;
  random: Random;
  id: string;
  /** Names of all songs that were ever ticked. Only these may be removed. */
  ticked: Set<string | null>;
  mayBeGone: Set<string | null>;
  /** Whether another app changed the list, and the page has sent no change since that would tell it so. */
  isBehind: boolean;
};

type Action = (editing: Editing) => Promise<string>;

function pick<T>(all: readonly T[], random: Random): T | undefined {
  return all[Math.floor(random() * all.length)];
}

/** Returns the indices of visible rows that have a checkbox. */
async function visibleRows(page: Page): Promise<number[]> {
  const rows = page.getByRole("table").locator("tbody tr[data-index]:has([data-check])");
  return rows.evaluateAll((all) =>
    all
      .filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return top > 120 && bottom < innerHeight - 80;
      })
      .map((row) => Number(row.getAttribute("data-index"))),
  );
}

async function tick({ page, random, ticked }: Editing): Promise<string> {
  const row = pick(await visibleRows(page), random);
  if (row === undefined) return "tick nothing";
  ticked.add(
    await box(page, row)
      .getAttribute("aria-label", { timeout: 1_000 })
      .catch(() => null),
  );
  await box(page, row)
    .click({ timeout: 3_000 })
    .catch(() => {});
  return `tick row ${row}`;
}

async function press(page: Page, name: string): Promise<boolean> {
  const button = page.getByRole("button", { name, exact: true });
  if (!(await button.isVisible())) return false;
  return button.click({ timeout: 3_000 }).then(
    () => true,
    () => false,
  );
}

async function remove({ page, spotify, id, ticked, mayBeGone }: Editing): Promise<string> {
  const before = await entriesAtSpotify(spotify, id);
  if (!(await press(page, "Remove"))) return "remove nothing";
  for (const { uri, name } of before) if (ticked.has(name)) mayBeGone.add(uri);
  return "remove";
}

async function moveTo({ page, random }: Editing): Promise<string> {
  if (!(await press(page, "Move to"))) return "move nothing";
  const field = page.getByRole("spinbutton");
  const max = Number((await field.getAttribute("max", { timeout: 3_000 }).catch(() => null)) ?? 1);
  const place = 1 + Math.floor(random() * max);
  await field
    .fill(String(place), { timeout: 3_000 })
    .then(() => field.press("Enter"))
    .catch(() => {});
  return `move to ${place}`;
}

async function nudge({ page, random }: Editing): Promise<string> {
  const row = pick(await visibleRows(page), random);
  if (row === undefined) return "nudge nothing";
  await box(page, row)
    .focus({ timeout: 3_000 })
    .catch(() => {});
  const key = random() < 0.5 ? "Alt+ArrowDown" : "Alt+ArrowUp";
  await page.keyboard.press(key);
  return `${key} at ${row}`;
}

async function undo({ page }: Editing): Promise<string> {
  await page.keyboard.press("Control+z");
  return (await press(page, "Restore")) ? "undo, restored" : "undo";
}

async function filter({ page, random }: Editing): Promise<string> {
  const letters = random() < 0.5 ? "" : String.fromCharCode(97 + Math.floor(random() * 26));
  await page.getByRole("searchbox").first().fill(letters);
  return `filter "${letters}"`;
}

async function reload({ page }: Editing): Promise<string> {
  // The emulated user stays when the browser asks whether to leave with unsent changes.
  await page.reload({ timeout: 5_000 }).catch(() => {});
  return "reload";
}

async function changeInOtherApp(editing: Editing): Promise<string> {
  const { spotify, id, random, mayBeGone } = editing;
  // A pending fault for the app's next call would affect this call instead.
  await spotify.heal();
  const list = await entriesAtSpotify(spotify, id);
  const at = Math.floor(random() * list.length);
  const uri = list[at]?.uri;
  if (!uri) return "nothing elsewhere";
  editing.isBehind = true;
  if (random() < 0.5) {
    mayBeGone.add(uri);
    await changeElsewhere(spotify, id, "DELETE", { items: [{ uri }] });
    return `remove ${at} elsewhere`;
  }
  await changeElsewhere(spotify, id, "PUT", { range_start: at, insert_before: 0 });
  return `move ${at} elsewhere`;
}

async function fail(editing: Editing): Promise<string> {
  const { page, spotify, random } = editing;
  const kind = pick(["429", "502", "cut", "7 s late", "offline"] as const, random);
  if (kind === "offline") {
    await page.context().setOffline(true);
    await nudge(editing);
    await page.context().setOffline(false);
  } else if (kind === "429") {
    const error = { code: "too_many", message: "Too many.", requestId: "r", retryAfter: 1 };
    const refuse = (route: Route) =>
      route.request().method() === "GET" ? route.continue() : route.fulfill({ status: 429, json: { error } });
    await page.route(ENTRIES_API, refuse, { times: 1 });
  } else {
    const fault = { "502": { status: 502 }, cut: { cut: true }, "7 s late": { delayMs: 7_000 } }[
      kind ?? "cut"
    ];
    for (const method of ["PUT", "POST", "DELETE"])
      await spotify.fault({ match: "/v1/playlists/*/items", method, times: 1, ...fault });
  }
  return `${kind}`;
}

/** Weight of each action; the weights add up to 100. */
const WEIGHTS: [number, Action][] = [
  [26, tick],
  [14, remove],
  [10, moveTo],
  [10, nudge],
  [14, undo],
  [6, filter],
  [4, reload],
  [8, changeInOtherApp],
  [8, fail],
];

const ACTIONS = WEIGHTS.flatMap(([weight, action]) => Array.from({ length: weight }, () => action));

/** Returns number and title of the rows that the page has loaded, taken from its print view. */
async function printedRows(page: Page): Promise<[number, string][]> {
  await page.emulateMedia({ media: "print" });
  const rows = await page
    .locator("main .print\\:block tbody tr")
    .evaluateAll((all) =>
      all.map((row): [number, string] => [
        Number(row.children[0]?.textContent),
        (row.children[1]?.textContent ?? "").replace(/ \(E\)$/, ""),
      ]),
    );
  await page.emulateMedia({ media: null });
  return rows;
}

/** Returns the differences between the page and Spotify. */
async function differences({ page, spotify, id }: Editing): Promise<string[]> {
  const list = await entriesAtSpotify(spotify, id);
  const wrong = (await printedRows(page)).filter(([number, title]) => list[number - 1]?.name !== title);
  const total = await page
    .getByText(/^[\d,]+ (song|songs)$/)
    .first()
    .textContent();
  const count =
    list.length === Number((total ?? "").replace(/\D/g, "")) ? [] : [`${total} of ${list.length}`];
  return [...count, ...wrong.map(([number, title]) => `${number}: ${title}, not ${list[number - 1]?.name}`)];
}

function countsOf(entries: readonly { uri: string | null }[]): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { uri } of entries) counts.set(uri, (counts.get(uri) ?? 0) + 1);
  return counts;
}

/** Edits a new playlist at random, waits until all changes are sent, and compares the page with Spotify. */
export async function editAtRandom(
  page: Page,
  spotify: Spotify,
  random: Random,
  seed: number,
): Promise<void> {
  const id = await makePlaylist(spotify, pick(SIZES, random) ?? 1, `Seed ${seed}`);
  const before = await entriesAtSpotify(spotify, id);
  const editing: Editing = {
    page,
    spotify,
    random,
    id,
    ticked: new Set(),
    mayBeGone: new Set(),
    isBehind: false,
  };
  const history: string[] = [`seed ${seed}, ${before.length} songs`];
  page.on("response", (response) => {
    const isWrite =
      response.request().method() !== "GET" && response.url().includes(`/api/v1/playlists/${id}/`);
    if (isWrite && response.ok()) editing.isBehind = false;
  });
  await page.goto(`/playlists/${id}`);
  await expect(page.getByRole("table")).toBeVisible();
  await page.evaluate(() => scrollTo({ top: 300, behavior: "instant" }));

  for (let step = 0; step < MAX_STEPS; step++) {
    if (!(await page.getByRole("table").first().isVisible())) break;
    history.push(await (pick(ACTIONS, random) ?? tick)(editing));
    // Users pause too: which changes are batched is part of the sequence.
    if (random() < 0.3) await page.waitForTimeout(random() * 1_500);
  }
  await spotify.heal();
  await page.unroute(ENTRIES_API);
  await page.context().setOffline(false);
  await press(page, "Close");
  if (await page.getByRole("searchbox").first().isVisible())
    await page.getByRole("searchbox").first().fill("");
  if (editing.isBehind) {
    // The page has changed nothing since, so the app's cached list can be a minute old.
    await page.request.get(`/api/v1/playlists/${id}?fresh=1`);
    await page.reload();
  }
  await expect.poll(() => differences(editing), { message: history.join(", "), timeout: 45_000 }).toEqual([]);

  const [old, now] = [countsOf(before), countsOf(await entriesAtSpotify(spotify, id))];
  for (const [uri, count] of old) {
    const left = now.get(uri) ?? 0;
    expect(left, `${uri} doubled: ${history.join(", ")}`).toBeLessThanOrEqual(count);
    if (!editing.mayBeGone.has(uri)) expect(left, `${uri} lost: ${history.join(", ")}`).toBe(count);
  }
}
