/** Names of databases begin so; the rest is the hash of the account that the server gives to its pages. */
export const DATABASE_PREFIX = "tonearm-library-";

/** Firefox before 126 and private windows of some browsers cannot list databases. */
async function databaseNames(): Promise<string[]> {
  const all = await globalThis.indexedDB?.databases?.().catch(() => []);
  return (all ?? []).flatMap(({ name }) => name ?? []);
}

/** Returns whether this browser stores a local library of an account, without opening or creating one. */
export async function hasLibrary(account: string): Promise<boolean> {
  return (await databaseNames()).includes(DATABASE_PREFIX + account);
}

/**
 * Deletes the local libraries of this browser, except the one of an account. Other tabs close their connections when they
 * hear of it. Every page runs this, so it is small and never throws.
 * @param account hash of the signed-in account; null for nobody.
 */
export async function deleteLibrariesExcept(account: string | null): Promise<void> {
  for (const name of await databaseNames())
    if (name.startsWith(DATABASE_PREFIX) && name !== DATABASE_PREFIX + account)
      indexedDB.deleteDatabase(name);
}
