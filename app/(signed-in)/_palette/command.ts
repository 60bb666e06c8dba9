import type { LucideIcon } from "lucide-react";
import type { useTranslations } from "#translations";

/** The words of commands: the messages of `palette`. */
export type CommandLabels = ReturnType<typeof useTranslations<"palette">>;

/** What choosing a command does. */
type Step =
  | { kind: "page"; href: string }
  | { kind: "form"; action: string; fields: Record<string, string> }
  | { kind: "act"; act: () => void };

/** One line of the palette. */
export type Command = {
  id: string;
  name: string;
  /** Other words it is found by. */
  also?: string;
  /** What else there is to say. */
  meta: string;
  /** A symbol, or the picture of something on Spotify. */
  picture: LucideIcon | { image: string | null; kind: "playlist" | "person" };
  step: Step;
  /** Its page on Spotify. */
  url?: string;
  /** The keys that do the same. */
  keys?: string;
};

/** Commands of one sort, under its name. */
export type CommandGroup = { id: string; name: string; commands: Command[] };
