import type { MouseEvent, ReactNode } from "react";

/** What an action knows of the press of its button. `isByKey` tells whether the keyboard was used. */
export type Press = { isByKey: boolean; ask: (question: Question) => void };

/** Renders what the bar shows before an action is made, such as a confirmation. `end` shows the actions again. */
export type Question = (end: () => void) => ReactNode;

export type BulkActionId = "add" | "queue" | "move" | "remove" | "export" | "copy";

/** An action for the selected songs. `short` is its name on a phone. */
export type BulkAction = { id: BulkActionId; label: string; short?: string; act: (press: Press) => void };

/** Asks for an action as if its button was pressed by keyboard. A new object asks again. */
export type BulkRequest = {
  id: BulkActionId;
  /** Whether its song was selected only for this action. */
  isAlone: boolean;
};

/** Returns whether the keyboard activated a button. `detail` is the click count of a pointer, and 0 for a key. */
export function isByKey({ detail }: MouseEvent): boolean {
  return detail === 0;
}
