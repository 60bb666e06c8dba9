import type { ReactNode } from "react";
import type { Messages } from "use-intl/core";
import { messagesOf } from "./messages";
import { MoreMessages } from "./more-messages";
import { getLocale } from "./server";

type Props = { namespaces: readonly (keyof Messages)[]; children: ReactNode };

/** Sends namespaces to the browser that only the pages in it need. */
export async function PageMessages({ namespaces, children }: Props) {
  const { all } = messagesOf(await getLocale());
  const messages = Object.fromEntries(namespaces.map((namespace) => [namespace, all[namespace]]));
  return <MoreMessages messages={messages}>{children}</MoreMessages>;
}
