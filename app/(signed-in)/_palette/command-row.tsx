import clsx from "clsx";
import { X } from "lucide-react";
import { Artwork } from "@/app/_components/artwork";
import { Kbd } from "@/app/_components/kbd";
import { SpotifyArrowLink } from "@/app/_components/spotify-arrow-link";
import type { Command } from "./command";
import { CommandStep } from "./command-action";

const ROW =
  "group/row relative grid min-h-14 grid-cols-[40px_minmax(0,1fr)_auto] items-center gap-x-4 py-2 hover:bg-paper-2 hover:shadow-[-16px_0_var(--paper-2),16px_0_var(--paper-2)] sm:grid-cols-[40px_minmax(0,1fr)_minmax(0,1fr)_76px]";
const FOCUSED =
  "has-[[data-result]:focus-visible]:bg-amber-wash! has-[[data-result]:focus-visible]:shadow-[-16px_0_var(--amber-wash),16px_0_var(--amber-wash)]!";
/** While the input has the focus, Enter runs the first command. */
const DEFAULT =
  "group-has-[[data-search]:focus]/desk:bg-amber-wash! group-has-[[data-search]:focus]/desk:shadow-[-16px_0_var(--amber-wash),16px_0_var(--amber-wash)]!";

type Props = {
  command: Command;
  isDefault: boolean;
  onDone: () => void;
  onFill: (text: string) => void;
};

/** One command. The complete row can be clicked; the arrow links to Spotify. */
export function CommandRow({ command, isDefault, onDone, onFill }: Props) {
  const { name, meta, url, keys, forget } = command;
  return (
    <li className={clsx(ROW, FOCUSED, isDefault && DEFAULT)}>
      <CommandPicture command={command} />
      <div className="min-w-0">
        <CommandStep command={command} onDone={onDone} onFill={onFill} />
        <span className="block truncate text-t-13 text-ink-2 sm:hidden">{meta}</span>
      </div>
      <span title={meta} className="truncate text-t-13 text-ink-2 max-sm:hidden">
        {meta}
      </span>
      <span className="flex items-center justify-end gap-3">
        <Kbd
          className={clsx(
            "hidden pointer-fine:group-has-[[data-result]:focus-visible]/row:inline",
            isDefault && "pointer-fine:group-has-[[data-search]:focus]/desk:inline",
          )}
        >
          <span aria-hidden="true">↵</span>
        </Kbd>
        {keys && <Kbd className="pointer-coarse:hidden">{keys}</Kbd>}
        {url && <SpotifyArrowLink href={url} name={name} className="relative z-10 mr-0! pr-0!" />}
        {forget && (
          <button
            type="button"
            onClick={forget.act}
            aria-label={forget.label}
            title={forget.label}
            className="relative z-10 -mr-3 grid size-10 place-items-center text-ink-3 hover:text-ink"
          >
            <X size={16} strokeWidth={1.5} aria-hidden="true" />
          </button>
        )}
      </span>
    </li>
  );
}

function CommandPicture({ command: { picture } }: { command: Command }) {
  if ("image" in picture) return <Artwork src={picture.image} size={40} kind={picture.kind} eager />;
  const Icon = picture;
  return <Icon size={18} strokeWidth={1.5} aria-hidden="true" className="justify-self-center text-ink-2" />;
}
