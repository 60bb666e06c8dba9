import type { LucideIcon } from "lucide-react";
import type { useTranslations } from "#translations";

/** The labels of commands: the messages of `palette`. */
export type CommandLabels = ReturnType<typeof useTranslations<"palette">>;

/** What choosing a command does. */
type Step =
  | { kind: "page"; href: string }
  | { kind: "spotify"; url: string }
  | { kind: "form"; action: string; fields: Record<string, string> }
  | { kind: "act"; act: () => void }
  /** Types a text, and the palette stays open. */
  | { kind: "fill"; text: string };

/** One row of the palette. */
export type Command = {
  id: string;
  name: string;
  /** Other words it is found by. */
  also?: string;
  /** Secondary text. */
  meta: string;
  /** An icon, or the picture of an item. */
  picture: LucideIcon | { image: string | null; kind: "cover" | "playlist" | "person" };
  step: Step;
  /** Its page on Spotify. */
  url?: string;
  /** The keys that do the same. */
  keys?: string;
  /** Deletes the command, which is a recent search. */
  forget?: { label: string; act: () => void };
};

/** Commands of one kind, under its name and a line on where they are from. */
export type CommandGroup = { id: string; name: string; hint?: string; commands: Command[] };
