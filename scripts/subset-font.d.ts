/** The package brings no types. */
declare module "subset-font" {
  /** By the axis's tag: one value of it, or a part of its range. */
  export type Axes = Record<string, number | { min: number; max: number }>;
  type Options = { targetFormat: "woff2"; variationAxes: Axes; keepFeatures: string[] };
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
