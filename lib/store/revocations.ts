import { createHash } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  fdatasyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** The file never becomes larger. It has room for `MAX_REVOCATIONS` lines of any length. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024;

const LINE = /^([0-9a-f]{32}) (\d{1,16}) ([0-9a-z]{1,32})$/;

/** The stored value of a revocation, and when it expires (Unix ms). One from the file has no key, only its hash. */
type Revocation = { key?: string; value: string; expiresAt: number };

/** Revocations by the hash of their key. */
type RevocationsByHash = Map<string, Revocation>;

/** Revocations on a disk, which outlive the process. No function throws. */
type RevocationFile = ReturnType<typeof createRevocationFile>;

/** A line that a crash has cut is skipped. Of two lines with one hash the later counts. */
function parseLines(text: string): RevocationsByHash {
  const found: RevocationsByHash = new Map();
  for (const line of text.split("\n")) {
    const [, hash, expiresAt, value] = LINE.exec(line) ?? [];
    if (hash && value) found.set(hash, { value, expiresAt: Number(expiresAt) });
  }
  return found;
}

function toLines(all: Iterable<[string, Revocation]>): string {
  return [...all].map(([hash, { value, expiresAt }]) => `${hash} ${expiresAt} ${value}\n`).join("");
}

/** Waits for the disk, because a sign-out is confirmed to the user right after it. */
function writeDurably(path: string, flags: "a" | "w", text: string): void {
  const descriptor = openSync(path, flags, 0o600);
  try {
    writeSync(descriptor, text);
    fdatasyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Returns whether a file can be written, or created with its folders. Changes nothing. */
export function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    return isMissing && dirname(path) !== path && isWritable(dirname(path));
  }
}

/** Returns the path of the file in `DATA_DIR`. */
export function revocationPath(folder: string): string {
  return join(/* turbopackIgnore: true */ folder, "revocations");
}

/**
 * Creates the file of revocations. It is not written before the first revocation.
 * @param onFailure called once when the file cannot be written, and again only after it could.
 */
export function createRevocationFile(path: string, onFailure: (reason: string) => void) {
  let bytes = 0;
  /** Whether a revocation is missing in the file, because it could not be written. */
  let isBehind = false;

  function fail(reason: string): void {
    if (!isBehind) onFailure(reason);
    isBehind = true;
  }

  function attempt(write: () => void): void {
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      write();
      isBehind = false;
    } catch (error) {
      fail(error instanceof Error ? error.message : "unknown");
    }
  }

  /** Replaces the file in one step, so that a crash leaves the old one or the new one. */
  function rewrite(text: string): void {
    writeDurably(`${path}.new`, "w", text);
    renameSync(`${path}.new`, path);
    bytes = text.length;
  }

  return {
    /** Returns what the file holds. Removes expired, repeated and invalid lines from it. */
    read(now: number): RevocationsByHash {
      if (!isWritable(path)) fail("no permission to write");
      let text = "";
      try {
        text = readFileSync(path, "latin1");
      } catch {
        return new Map();
      }
      const all = parseLines(text);
      for (const [hash, { expiresAt }] of all) if (expiresAt <= now) all.delete(hash);
      bytes = text.length;
      if (toLines(all).length < bytes) attempt(() => rewrite(toLines(all)));
      return all;
    },
    /** Adds a revocation. @param all every revocation, this one included, for a file that must be written anew. */
    append(added: [string, Revocation], all: RevocationsByHash): void {
      const line = toLines([added]);
      attempt(() => {
        if (isBehind || bytes + line.length > MAX_FILE_BYTES) return rewrite(toLines(all));
        writeDurably(path, "a", line);
        bytes += line.length;
      });
    },
    /** Returns whether every revocation is in the file, and the next one can be. */
    isComplete: () => !isBehind && isWritable(path),
  };
}

/** More would not fit into the file. Beyond this, those that expire first are forgotten. */
const MAX_REVOCATIONS = 60_000;

/** The file must not reveal the id of a session, not even of one that has ended. */
function hashOf(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 32);
}

/** Forgets expired revocations, then a tenth of the others, those first that expire first. */
function makeRoom(all: RevocationsByHash, now: number): void {
  for (const [hash, { expiresAt }] of all) if (expiresAt <= now) all.delete(hash);
  const excess = all.size < MAX_REVOCATIONS ? 0 : all.size - MAX_REVOCATIONS * 0.9;
  const oldest = [...all].sort(([, a], [, b]) => a.expiresAt - b.expiresAt).slice(0, excess);
  for (const [hash] of oldest) all.delete(hash);
}

/**
 * Creates the revocations of this process, apart from other entries, so that none of those evicts them.
 * @param file where they outlive the process; null for nowhere.
 * @param now the clock, Unix ms.
 */
export function createRevocations(file: RevocationFile | null, now: () => number = () => Date.now()) {
  let loaded: RevocationsByHash | undefined;

  function all(): RevocationsByHash {
    loaded ??= file?.read(now()) ?? new Map();
    return loaded;
  }

  function read(key: string): string | null {
    const found = all().get(hashOf(key));
    return found && found.expiresAt > now() ? found.value : null;
  }

  return {
    read,
    write(key: string, value: string, ttl: number): void {
      if (all().size >= MAX_REVOCATIONS) makeRoom(all(), now());
      const hash = hashOf(key);
      const revocation = { key, value, expiresAt: now() + Math.ceil(ttl) };
      all().set(hash, revocation);
      file?.append([hash, revocation], all());
    },
    /** Returns the revocations of this process that have not expired: key, value, ms left. */
    entries(): [string, string, number][] {
      return [...all().values()].flatMap(({ key, value, expiresAt }): [string, string, number][] =>
        key !== undefined && expiresAt > now() ? [[key, value, expiresAt - now()]] : [],
      );
    },
    /** Returns where they are stored. */
    place: (): "file" | "memory" => (all() && file?.isComplete() ? "file" : "memory"),
  };
}
