import { createHash } from "node:crypto";
import type { Slot } from "./playlist-slots";

/** One state of a playlist: what `snapshot_id` names. */
type Version = { snapshot: string; slots: readonly Slot[] };

/** The states of one playlist from old to new; the oldest are forgotten. */
export type Versions = {
  current(): Version;
  /** A state that is still remembered, by its `snapshot_id`. */
  find(snapshot: string): Version | undefined;
  /** Adds a state with a snapshot of its own. */
  push(slots: readonly Slot[]): void;
};

const REMEMBERED = 50;

/** The states of a playlist that begins with the given slots. */
export function createVersions(id: string, slots: readonly Slot[]): Versions {
  const first: Version = { snapshot: snapshotOf(id, 1), slots };
  const versions = [first];
  let current = first;
  let count = 1;
  return {
    current: () => current,
    find: (snapshot) => versions.find((version) => version.snapshot === snapshot),
    push: (changed) => {
      current = { snapshot: snapshotOf(id, ++count), slots: changed };
      versions.push(current);
      if (versions.length > REMEMBERED) versions.shift();
    },
  };
}

/** The `snapshot_id` of a playlist's version, from 1. */
export function snapshotOf(id: string, version: number): string {
  const digest = createHash("sha1").update(`${id} ${version}`).digest("hex");
  return Buffer.from(`${version},${digest}`).toString("base64");
}
