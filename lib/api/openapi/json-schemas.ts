import { z } from "zod";
import { responseNames } from "./components";
import { requestNames } from "./request-bodies";

/** A schema as the document has it: JSON Schema 2020-12. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

const ROOT = "#/components/schemas/";

/** Nobody needs to be told how far a double counts exactly. */
function dropLimits(schema: JsonSchema): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

/** Answers may gain fields, and readers must let them: that they are checked strictly is our affair. */
function open(schema: JsonSchema): void {
  if (schema.additionalProperties === false) delete schema.additionalProperties;
}

function toSchemas(names: Record<string, z.ZodType>, soften: (schema: JsonSchema) => void) {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(names)) registry.add(schema, { id });
  const override = ({ jsonSchema }: { jsonSchema: JsonSchema }) => {
    dropLimits(jsonSchema);
    soften(jsonSchema);
  };
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `${ROOT}${id}`, io: "input", override });
  return Object.entries(schemas).map(([id, { $schema, $id, ...schema }]): [string, JsonSchema] => [
    id,
    schema,
  ]);
}

/** Every named schema, as components of the document. */
export function componentSchemas(): Record<string, JsonSchema> {
  return Object.fromEntries([...toSchemas(responseNames, open), ...toSchemas(requestNames, () => {})]);
}

const named: Record<string, z.ZodType> = { ...responseNames, ...requestNames };

/** Points at a named schema. @throws Error for one without a name. */
export function reference(schema: z.ZodType): JsonSchema {
  const name = Object.keys(named).find((id) => named[id] === schema);
  if (!name) throw new Error("a schema of the API has no name: list it in answer-names.ts or requests.ts");
  return { $ref: `${ROOT}${name}` };
}

/** A schema without a name and without named parts, such as a query's. */
export function inline(schema: z.ZodType): JsonSchema {
  const override = ({ jsonSchema }: { jsonSchema: JsonSchema }) => dropLimits(jsonSchema);
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: "input", override });
  return rest;
}
