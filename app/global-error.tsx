"use client";

import { IntlProvider } from "use-intl";
import ErrorPage from "./error";
import { fontVariables } from "./fonts";
import { brokenMessages } from "./global-error-messages";
import "./globals.css";

/** An error in the root layout: this page brings its own layout, in the language of the browser. */
export default function GlobalErrorPage(props: { error: unknown; retry: () => void }) {
  const { locale, messages } = brokenMessages();

  return (
    <html lang={locale} className={fontVariables}>
      <body>
        <title>{`${messages.pages.broken.tab} · Tonearm`}</title>
        <IntlProvider locale={locale} messages={messages}>
          <ErrorPage {...props} />
        </IntlProvider>
      </body>
    </html>
  );
}
