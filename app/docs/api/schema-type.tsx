import { Fragment, type ReactNode } from "react";
import type { JsonSchema } from "@/lib/api/openapi/components";

type Part = JsonSchema | boolean | undefined;

function joined(parts: ReactNode[], word: string): ReactNode {
  return parts.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a type never move.
    <Fragment key={at}>
      {at > 0 && word}
      {part}
    </Fragment>
  ));
}

function limits({
  minLength,
  maxLength,
  minimum,
  maximum,
  minItems,
  maxItems,
  multipleOf,
}: JsonSchema): string {
  const low = minLength ?? minimum ?? minItems;
  const high = maxLength ?? maximum ?? maxItems;
  const range = high === undefined ? low && `from ${low}` : `${low ?? 0} to ${high}`;
  return [range, multipleOf && `multiple of ${multipleOf}`].filter(Boolean).join(", ");
}

function plain(schema: JsonSchema): string {
  const kinds = Array.isArray(schema.type) ? schema.type : [schema.type ?? "anything"];
  const within = limits(schema);
  return `${kinds.join(" or ")}${within && ` (${within})`}`;
}

/** A schema in a few words; a named schema is a link to its definition. */
export function SchemaType({ schema }: { schema: Part }): ReactNode {
  if (schema === undefined || typeof schema === "boolean") return "anything";
  const { $ref, anyOf, oneOf, items, enum: values } = schema;
  if ($ref) {
    const name = $ref.split("/").at(-1) ?? "";
    return (
      <a href={`#${name}`} className="underline underline-offset-3">
        {name}
      </a>
    );
  }
  const choices = anyOf ?? oneOf;
  if (choices)
    return joined(
      choices.map((one, at) => <SchemaType key={String(at)} schema={one} />),
      " or ",
    );
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (values) return values.map((value) => JSON.stringify(value)).join(", ");
  if (schema.type !== "array" || Array.isArray(items)) return plain(schema);
  const within = limits(schema);
  return (
    <>
      list of <SchemaType schema={items} />
      {within && ` (${within})`}
    </>
  );
}
