import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, test } from "vitest";
import { LOCALES } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { IntlProvider } from "@/lib/i18n/provider";
import { ITEM_FOLDERS, PAGES } from "@/lib/routes";
import { skeletonFor } from "./page-skeletons";

const PATHS = [...Object.values(PAGES), ...ITEM_FOLDERS.map((folder) => `${folder}/1`)];

test("other paths have none", () => {
  expect(skeletonFor("/docs/api")).toBeUndefined();
  expect(skeletonFor("/")).toBeUndefined();
  expect(skeletonFor("/top/1")).toBeUndefined();
});

it.each(PATHS)("the skeleton of %s shows only texts that browsers have", (path) => {
  const PageSkeleton = skeletonFor(path);
  if (!PageSkeleton) throw new Error("There is no skeleton.");
  for (const locale of LOCALES) {
    const errors: unknown[] = [];
    const intl = {
      locale,
      timeZone: "UTC",
      messages: messagesOf(locale).signedIn,
      onError: (error: unknown) => errors.push(error),
      children: createElement(PageSkeleton, { name: null }),
    };
    const html = renderToStaticMarkup(createElement(IntlProvider, intl));
    expect(errors).toEqual([]);
    expect(html).toContain("<h1");
  }
});
