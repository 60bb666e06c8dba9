import { Clock } from "lucide-react";
import { deleteSearches, recentSearches } from "@/lib/client/recent-searches";
import type { Command, CommandLabels } from "./command";

/** Returns the searches of this browser as commands that type them again, each with a way to delete it. */
export function recentCommands(t: CommandLabels, onForgotten: () => void): Command[] {
  return recentSearches().map((text) => ({
    id: `recent ${text}`,
    name: text,
    meta: "",
    picture: Clock,
    step: { kind: "fill", text },
    forget: {
      label: t("recent.forget", { text }),
      act: () => {
        deleteSearches(text);
        onForgotten();
      },
    },
  }));
}
