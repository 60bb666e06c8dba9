import type { Placed } from "./endpoints";

type Group = { name: string; id: string; members: Placed[] };

/** The way to each operation. */
export function Contents({ groups }: { groups: Group[] }) {
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
