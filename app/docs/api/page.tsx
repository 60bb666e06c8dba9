import type { Metadata } from "next";
import { openApiDocument } from "@/lib/api/openapi/document";
import { PageTitle } from "../../_components/page-title";
import { Section } from "../../_components/section";
import { PageLayout } from "../../_shell/page-layout";
import { type Placed, placedOperations, sortFailures } from "./endpoints";
import { Failures } from "./error-table";
import { SchemaFields } from "./fields";
import { InlineCode } from "./inline-code";
import { Operation } from "./operation";

export const metadata: Metadata = { title: "JSON API" };

/** The OpenAPI document of the JSON API as a page for people, without its own script. */
export default function ApiPage() {
  const { info, tags, components } = openApiDocument();
  const all = placedOperations();
  const failures = sortFailures(all);
  const groups = tags.map(({ name }, at) => ({
    name,
    id: `group-${at}`,
    members: all.filter(({ operation }) => operation.tags.includes(name)),
  }));

  return (
    <PageLayout>
      <div lang="en" className="room">
        <PageTitle>JSON API</PageTitle>
        <div className="mb-8 grid max-w-[44em] gap-3 text-t-16 text-pretty text-ink-2">
          {info.description.split("\n\n").map((words) => (
            <p key={words}>
              <InlineCode>{words}</InlineCode>
            </p>
          ))}
          <p>
            For machines:{" "}
            <a href="/api/v1/openapi.json" className="underline underline-offset-3">
              /api/v1/openapi.json
            </a>
            , OpenAPI 3.1.
          </p>
        </div>
        <Contents groups={groups} />
        {groups.map(({ name, id, members }) => (
          <Section key={id} id={id} title={name}>
            <div className="grid grid-cols-[minmax(0,1fr)] gap-16">
              {members.map((member) => (
                <Operation key={member.operation.operationId} {...member} failures={failures.own(member)} />
              ))}
            </div>
          </Section>
        ))}
        <Section id="failures" title="Failures" hint="What any of them can fail with">
          <Failures failures={failures.shared} />
        </Section>
        <Section id="shapes" title="Shapes" hint="What bodies and answers are made of">
          <div className="grid grid-cols-[minmax(0,1fr)] gap-12">
            {Object.entries(components.schemas).map(([name, schema]) => (
              <article
                key={name}
                id={name}
                aria-labelledby={`${name}-title`}
                className="grid grid-cols-[minmax(0,1fr)] gap-3"
              >
                <h3 id={`${name}-title`}>{name}</h3>
                {schema.description && (
                  <p className="text-ink-2">
                    <InlineCode>{schema.description}</InlineCode>
                  </p>
                )}
                <SchemaFields schema={schema} />
              </article>
            ))}
          </div>
        </Section>
      </div>
    </PageLayout>
  );
}

type Group = { name: string; id: string; members: Placed[] };

/** Links to each operation. */
function Contents({ groups }: { groups: Group[] }) {
  return (
    <nav aria-label="Operations" className="pb-12">
      <ul className="grid gap-8 sm:grid-cols-2 lg:grid-cols-3">
        {groups.map(({ name, id, members }) => (
          <li key={id}>
            <a href={`#${id}`} className="font-medium">
              {name}
            </a>
            <ul className="pt-1.5">
              {members.map(({ place, operation }) => (
                <li key={operation.operationId}>
                  <a
                    href={`#${operation.operationId}`}
                    className="inline-block py-1 wrap-anywhere text-ink-2"
                  >
                    {place.method} {place.path}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
}
