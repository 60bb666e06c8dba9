/** All that the app keeps of a person, by its messages. What the code keeps longer, or elsewhere, does not belong in it. */
export const RETENTION = [
  "login",
  "renewed",
  "music",
  "calls",
  "ended",
  "underWay",
  "searched",
  "preferences",
  "browser",
] as const;
