import type { z } from "zod";

type Flat<T> = T extends object ? { [K in keyof T]: T[K] } : T;

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/**
 * Ties a schema to the type it describes: `exactly<View>()(schema)` does not compile while one of them has a field, or lets
 * one be absent or null, that the other does not. The type stays the source.
 */
export function exactly<View>() {
  return <S extends z.ZodType>(
    schema: S & (Same<Flat<z.output<S>>, Flat<View>> extends true ? unknown : never),
  ): S => schema;
}
