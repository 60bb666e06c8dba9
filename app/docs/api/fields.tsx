import type { JsonSchema } from "@/lib/api/openapi/components";
import { InlineCode } from "./inline-code";
import { SchemaType } from "./schema-type";

export type Field = { name: string; required: boolean; schema: JsonSchema; description?: string };

function fieldsOf({ properties = {}, required = [] }: JsonSchema): Field[] {
  return Object.entries(properties).flatMap(([name, schema]) =>
    typeof schema === "boolean"
      ? []
      : [{ name, required: required.includes(name), schema, description: schema.description }],
  );
}

/** A list of fields: name, type and description. */
export function FieldList({ fields }: { fields: Field[] }) {
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)] border-t border-line">
      {fields.map(({ name, required, schema, description }) => (
        <div
          key={name}
          className="grid grid-cols-[minmax(0,1fr)] gap-x-6 border-b border-line py-2 sm:grid-cols-[11rem_minmax(0,1fr)]"
        >
          <dt>
            <code className="wrap-anywhere">{name}</code>
            {!required && <span className="ml-2 text-t-13 text-ink-3">optional</span>}
          </dt>
          <dd className="text-pretty wrap-anywhere text-ink-2">
            <SchemaType schema={schema} />
            {description && (
              <span className="block text-t-13">
                <InlineCode>{description}</InlineCode>
              </span>
            )}
            {schema.properties && (
              <div className="mt-2">
                <FieldList fields={fieldsOf(schema)} />
              </div>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The fields of an object, or of each variant if the schema has several. */
export function SchemaFields({ schema }: { schema: JsonSchema }) {
  const choices = schema.oneOf ?? schema.anyOf;
  if (!choices || schema.properties) return <FieldList fields={fieldsOf(schema)} />;
  return (
    <ul className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {choices.map((choice, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the variants of a schema never move.
        <li key={at}>
          {choice.properties ? (
            <FieldList fields={fieldsOf(choice)} />
          ) : (
            <p>
              <SchemaType schema={choice} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
