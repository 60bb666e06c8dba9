"use client";

import { type ReactNode, useMemo } from "react";
import { IntlProvider, type Messages, useLocale, useMessages } from "use-intl";

type Props = { messages: Partial<Messages>; children: ReactNode };

/** Adds namespaces of compiled messages to those of the page, for the components in it. */
export function MoreMessages({ messages, children }: Props) {
  const locale = useLocale();
  const outer = useMessages();
  const all = useMemo(() => ({ ...outer, ...messages }), [outer, messages]);
  return (
    <IntlProvider locale={locale} timeZone="UTC" messages={all}>
      {children}
    </IntlProvider>
  );
}
