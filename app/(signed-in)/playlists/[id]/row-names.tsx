import { Fragment } from "react";
import { internalUrl } from "@/app/_components/internal-url";
import { NAME_LINK } from "@/app/_components/name-links";
import type { LinkView } from "@/lib/api/types";

type Props = { names: LinkView[]; tabIndex: 0 | -1 };

/**
 * Names of artists or albums in one line, each leading to our page of it, else to Spotify's. Plain links, of which the table takes
 * over those that stay here: dozens of rows come with each turn of the wheel.
 */
export function RowNames({ names, tabIndex }: Props) {
  return (
    <span title={names.map(({ name }) => name).join(", ")}>
      {names.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and never change places
        <Fragment key={index}>
          {index > 0 && ", "}
          <RowName name={one} tabIndex={tabIndex} />
        </Fragment>
      ))}
    </span>
  );
}

function RowName({ name: { name, url }, tabIndex }: { name: LinkView; tabIndex: 0 | -1 }) {
  const own = internalUrl(url);
  if (!own && !url) return name;
  return (
    <a
      href={own ?? url ?? undefined}
      data-own={own ? "" : undefined}
      rel={own ? undefined : "noreferrer"}
      tabIndex={tabIndex}
      draggable={false}
      className={NAME_LINK}
    >
      {name}
    </a>
  );
}
