import { createHash } from "node:crypto";
import type { Slot } from "./playlist-slots";

/** One version of a playlist, identified by its `snapshot_id`, current since `at` (Unix ms). */
type Version = { snapshot: string; slots: readonly Slot[]; at: number };

/** The last versions of one playlist, oldest first. */
export type Versions = {
  current(): Version;
  /** Returns the version that was current at a time, or else the oldest one that is stored. */
  currentAt(time: number): Version;
  /** Returns a stored version by its `snapshot_id`, or by its foreign one. */
  find(snapshot: string): Version | undefined;
  /** Adds a version with a new snapshot at a time. */
  push(slots: readonly Slot[], at: number): void;
};

const MAX_VERSIONS = 50;

/** Creates the versions of a playlist, starting with the given slots. */
export function createVersions(id: string, slots: readonly Slot[]): Versions {
  const first: Version = { snapshot: snapshotOf(id, 1), slots, at: 0 };
  const versions = [first];
  let current = first;
  let count = 1;
  return {
    current: () => current,
    currentAt: (time) => versions.findLast(({ at }) => at <= time) ?? versions[0] ?? current,
    find: (wanted) =>
      versions.find(({ snapshot }) => snapshot === wanted) ??
      versions.find(({ snapshot }) => foreignSnapshot(snapshot) === wanted),
    push: (changed, at) => {
      current = { snapshot: snapshotOf(id, ++count), slots: changed, at };
      versions.push(current);
      if (versions.length > MAX_VERSIONS) versions.shift();
    },
  };
}

/** Returns the `snapshot_id` of a playlist's version. Versions start at 1. */
export function snapshotOf(id: string, version: number): string {
  const digest = createHash("sha1").update(`${id} ${version}`).digest("hex");
  return Buffer.from(`${version},${digest}`).toString("base64");
}

/** Returns the `snapshot_id` under which another of Spotify's servers shows a version. */
export function foreignSnapshot(snapshot: string): string {
  return snapshotOf(snapshot, 0);
}
