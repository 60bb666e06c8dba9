"use client";

import { CoverGrid } from "../_components/cover-grid";
import { Tile } from "../_components/tile";
import { useItemSelection } from "../_components/use-item-selection";
import { TOUCH_LIST, useTouchSelection } from "../(signed-in)/_tracks/use-touch-selection";

type Item = { name: string; image: string | null };

const keyOf = ({ name }: Item) => name;

/** Covers with a selection. */
export function SelectionSample({ items }: { items: readonly Item[] }) {
  const selection = useItemSelection(items, keyOf);
  const isSelecting = selection.keys.size > 0;
  const touch = useTouchSelection({ isSelecting, ...selection });
  return (
    <div data-selecting={isSelecting ? "" : undefined} className={TOUCH_LIST} {...touch}>
      <CoverGrid label="Selectable covers">
        {items.map(({ name, image }) => (
          <Tile
            key={name}
            name={name}
            image={image}
            url="https://open.spotify.com/"
            href="/styleguide"
            meta="A line of meta"
            select={{
              id: name,
              isSelected: selection.keys.has(name),
              onToggle: () => selection.toggle(name),
            }}
          />
        ))}
      </CoverGrid>
    </div>
  );
}
