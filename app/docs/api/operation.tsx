import type { ReactNode } from "react";
import type { DocumentOperation } from "@/lib/api/openapi/document-types";
import { curlExample, fetchExample } from "./code-examples";
import type { Failure, Placed } from "./endpoints";
import { Failures } from "./error-table";
import { FieldList } from "./fields";
import { InlineCode } from "./inline-code";
import { SchemaType } from "./schema-type";

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h4 className="pb-1.5 font-medium">{title}</h4>
      {children}
    </section>
  );
}

function GoodAnswer({ responses }: DocumentOperation) {
  const [status = "", answer] = Object.entries(responses).find(([code]) => code.startsWith("2")) ?? [];
  const [type, content] = Object.entries(answer?.content ?? {})[0] ?? [];
  return (
    <Part title={`Answer, ${status}`}>
      {type && content ? (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <p className="text-ink-2">
            <SchemaType schema={content.schema} /> as <code>{type}</code>.{" "}
            <InlineCode>{answer?.description ?? ""}</InlineCode>
          </p>
          <CodeBlock label="For example">{JSON.stringify(content.example, null, 2)}</CodeBlock>
        </div>
      ) : (
        <p className="text-ink-2">No body.</p>
      )}
    </Part>
  );
}

/** One operation: parameters, body, response, failures and example requests. */
export function Operation({ place, operation, failures }: Placed & { failures: Failure[] }) {
  const { operationId, summary, description, parameters, requestBody } = operation;
  const body = requestBody?.content["application/json"]?.schema;

  return (
    <article
      id={operationId}
      aria-labelledby={`${operationId}-title`}
      className="grid grid-cols-[minmax(0,1fr)] gap-6"
    >
      <header className="grid gap-2">
        <h3 id={`${operationId}-title`} className="font-sans wrap-anywhere">
          <span className="mr-1 text-t-14 font-semibold text-amber-ink">{place.method}</span>{" "}
          <code className="text-t-16">{place.base + place.path}</code>
        </h3>
        <p className="text-t-16 text-pretty">
          <InlineCode>{summary}</InlineCode>
        </p>
        {description && (
          <p className="text-ink-2">
            <InlineCode>{description}</InlineCode>
          </p>
        )}
      </header>
      {parameters.length > 0 && (
        <Part title="Parameters">
          <FieldList
            fields={parameters.map((one) => ({
              ...one,
              description: [`In the ${one.in}.`, one.description].filter(Boolean).join(" "),
            }))}
          />
        </Part>
      )}
      {body && (
        <Part title="Body">
          <p className="text-ink-2">
            <SchemaType schema={body} /> as <code>application/json</code>.
          </p>
        </Part>
      )}
      <GoodAnswer {...operation} />
      <CodeBlock label="From a page of this app">{fetchExample(place, operation)}</CodeBlock>
      <CodeBlock label="From elsewhere">{curlExample(place, operation)}</CodeBlock>
      {failures.length > 0 && (
        <Part title="Failures of its own">
          <Failures failures={failures} />
        </Part>
      )}
    </article>
  );
}

type Props = { label: string; children: string };

/** Code to copy. Long lines wrap, so that nothing scrolls sideways. */
function CodeBlock({ label, children }: Props) {
  return (
    <figure>
      <figcaption className="pb-1.5 text-t-13 text-ink-3">{label}</figcaption>
      <pre className="rounded-ctl bg-paper-2 p-4 text-t-13 wrap-anywhere whitespace-pre-wrap">
        <code>{children}</code>
      </pre>
    </figure>
  );
}
