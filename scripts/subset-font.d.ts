/** The package has no types. */
declare module "subset-font" {
  /** By axis tag: one value, or a part of the range. */
  export type Axes = Record<string, number | { min: number; max: number }>;
  type Options = { targetFormat: "woff2"; variationAxes: Axes; keepFeatures: string[] };
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
