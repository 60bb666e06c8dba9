/** A library of many songs: playlists of equal length, with titles of a few invented words. */
export type ProbeSize = { playlists: number; songsEach: number };

/** Runs in the page. Fills the local library, whose database the page has created, past its sync. */
export async function fillLibrary({ playlists, songsEach }: ProbeSize): Promise<void> {
  // Each further letter of a typed word fits fewer of them, so that its answer differs from the one before.
  const words =
    "ferry ferret fern fen field harbour hall heath copper coppet coppice copse cove cape night slow light river".split(
      " ",
    );
  const names = ["Björk", "Bjørn", "Bjoa", "Bjelland", "Berg"];
  const word = (seed: number) => words[seed % words.length] ?? "";
  const title = (seed: number) => `${word(seed)} ${word(seed >> 4)} ${word(seed >> 8)} ${seed}`;
  const found = (await indexedDB.databases()).find(({ name }) => name?.startsWith("tonearm-library-"));
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(found?.name ?? "");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const now = Date.now();
  for (let list = 0; list < playlists; list++) {
    const key = `playlist:${list}`;
    const transaction = database.transaction(["lists", "pages"], "readwrite");
    transaction.objectStore("lists").put({
      key,
      name: `Playlist ${list}`,
      owner: "",
      place: list,
      snapshot: "s",
      listedSnapshot: "s",
      listedCount: songsEach,
      state: "read",
      version: 1,
      count: songsEach,
      bytes: songsEach * 300,
      readAt: now,
      confirmedAt: now,
    });
    for (let offset = 0; offset < songsEach; offset += 50) {
      const items = Array.from({ length: Math.min(50, songsEach - offset) }, (_, index) => {
        const seed = list * songsEach + offset + index;
        return {
          kind: "track",
          uri: `spotify:track:${String(seed).padStart(22, "0")}`,
          name: title(seed),
          artists: [
            {
              name: `${word(seed * 3)} ${names[seed % names.length]} ${seed % 4_000}`,
              uri: "spotify:artist:0aB1cD2eF3gH4iJ5kL6mN7",
            },
          ],
          album: { name: `Album ${seed % 9_000}`, uri: null, artists: [], releaseDate: "2026-01-01" },
          durationMs: 200_000,
          isrc: `GBXYZ${String(seed).padStart(7, "0")}`,
          addedAt: "2026-01-01T00:00:00Z",
          addedBy: "ida",
          discNumber: 1,
          trackNumber: 1,
          explicit: false,
        };
      });
      const page = {
        key,
        version: 1,
        offset,
        items,
        snapshot: "s",
        total: songsEach,
        next: null,
        after: null,
      };
      transaction.objectStore("pages").put(page);
    }
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = reject;
    });
  }
  database.close();
}

/** Runs in the page. Types into its search. @returns ms until the new matches are painted. */
export function typeAndFind(text: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>("main input[type=search]");
  const region = field?.closest("section");
  if (!field || !region) throw new Error("no search");
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`nothing changed for "${text}"`)), 5000);
    const startedAt = performance.now();
    const status = region.querySelector('[role="status"]');
    const watch = new MutationObserver(() => {
      watch.disconnect();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now() - startedAt);
        channel.port2.postMessage(null);
      });
    });
    // The count of matches differs from letter to letter.
    watch.observe(status ?? region, { childList: true, characterData: true, subtree: true });
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

/** Runs in the page before it loads. Collects the length in ms of each task above 50 ms. */
export function watchLongTasks(): void {
  const tasks: number[] = [];
  Object.assign(globalThis, { longTasks: tasks });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: "longtask", buffered: false });
}
