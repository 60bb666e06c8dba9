/** Matching colours: a light background, a dark ink, and three tones. */
export type Palette = { paper: string; ink: string; tones: readonly [string, string, string] };

/** The colours of flat drawings. */
export const PALETTES: readonly Palette[] = [
  { paper: "#f3e9d8", ink: "#20202c", tones: ["#d9482b", "#eeb244", "#2d5a7b"] },
  { paper: "#eee7dc", ink: "#17302f", tones: ["#2f7a6b", "#e2885c", "#c9d3b6"] },
  { paper: "#f6efe6", ink: "#331b2b", tones: ["#b6406b", "#f0a27b", "#6f4a7e"] },
  { paper: "#e8ecea", ink: "#15212f", tones: ["#35618e", "#8fb6c2", "#e8b04a"] },
  { paper: "#f4ead2", ink: "#2b1b12", tones: ["#8c3b1f", "#d9823b", "#f2c879"] },
  { paper: "#e9e6f3", ink: "#211b45", tones: ["#5b4fb0", "#a99be8", "#f08a6c"] },
  { paper: "#efe9e1", ink: "#1d1d1d", tones: ["#c8392b", "#8a8578", "#d8cdb9"] },
  { paper: "#e3ead9", ink: "#1b2f22", tones: ["#3f7350", "#97b266", "#e5673a"] },
];

/** Sky colours from the zenith to the horizon, with the sun, the water and the land. */
export const SKIES: readonly {
  air: readonly string[];
  sun: string;
  water: readonly string[];
  land: string;
}[] = [
  {
    air: ["#26324f", "#6a5a72", "#c98468", "#f2bd86"],
    sun: "#ffe7b8",
    water: ["#b9775f", "#473f5a", "#1d2338"],
    land: "#1b2036",
  },
  {
    air: ["#5c93b5", "#a9c7cb", "#f0dcb8", "#f6c79a"],
    sun: "#fff3d6",
    water: ["#8fb2b4", "#3f7488", "#1f4a62"],
    land: "#35586a",
  },
  {
    air: ["#3b1f3f", "#8a3350", "#dd6a4d", "#f7b267"],
    sun: "#ffd9a0",
    water: ["#c25a4b", "#5d2747", "#2a1631"],
    land: "#2c1530",
  },
  {
    air: ["#142036", "#27496b", "#6f8fa0", "#e0c7a4"],
    sun: "#fbe9cc",
    water: ["#6d8794", "#234059", "#0e1b2d"],
    land: "#12233a",
  },
  {
    air: ["#e9dfcf", "#f1d5b4", "#f0b58e", "#e98f74"],
    sun: "#fff6e6",
    water: ["#dd8d77", "#9d5c66", "#5a3c54"],
    land: "#7d4f60",
  },
  {
    air: ["#0f3b46", "#2d7675", "#a9bf93", "#f3dd9c"],
    sun: "#fff4c9",
    water: ["#86a88a", "#1f5e63", "#0a2c38"],
    land: "#0d3b45",
  },
];
