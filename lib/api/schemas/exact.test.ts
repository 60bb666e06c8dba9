import { expect, it } from "vitest";
import { z } from "zod";
import { exactly } from "./exact";

type View = { name: string; url: string | null; total?: number };

it("takes a schema that is its type exactly, and the compiler refuses every other", () => {
  const schema = z.object({ name: z.string(), url: z.string().nullable(), total: z.number().optional() });
  const tie = exactly<View>();
  expect(tie(schema)).toBe(schema);
  // @ts-expect-error a field less
  tie(schema.omit({ name: true }));
  // @ts-expect-error an optional field less
  tie(schema.omit({ total: true }));
  // @ts-expect-error a field more
  tie(schema.extend({ more: z.string().optional() }));
  // @ts-expect-error null where the type has none
  tie(schema.extend({ name: z.string().nullable() }));
  // @ts-expect-error no null where the type has one
  tie(schema.extend({ url: z.string() }));
});
