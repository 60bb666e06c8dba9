import type { Messages } from "use-intl";
import type { Locale } from "./locales";

/** Namespaces of code that loads on use. Their texts load with it, and are in no page. */
const EN = {
  export: async () => ({ export: (await import("@/messages/en/export.json")).default }),
  order: async () => ({ order: (await import("@/messages/en/order.json")).default }),
  palette: async () => ({ palette: (await import("@/messages/en/palette.json")).default }),
  playlists: async () => ({ playlists: (await import("@/messages/en/playlists.json")).default }),
  shortcuts: async () => ({ shortcuts: (await import("@/messages/en/shortcuts.json")).default }),
};

export type LazyNamespace = keyof typeof EN;

const ZH_CN: typeof EN = {
  export: async () => ({ export: (await import("@/messages/zh-CN/export.json")).default }),
  order: async () => ({ order: (await import("@/messages/zh-CN/order.json")).default }),
  palette: async () => ({ palette: (await import("@/messages/zh-CN/palette.json")).default }),
  playlists: async () => ({ playlists: (await import("@/messages/zh-CN/playlists.json")).default }),
  shortcuts: async () => ({ shortcuts: (await import("@/messages/zh-CN/shortcuts.json")).default }),
};

const LOADERS: Record<Locale, typeof EN> = { en: EN, "zh-CN": ZH_CN };

/** Loads the compiled messages of namespaces. The bundler compiles them (`compile-messages-loader.mjs`). */
export async function loadMessages(
  locale: Locale,
  namespaces: readonly LazyNamespace[],
): Promise<Partial<Messages>> {
  const loaded = await Promise.all(namespaces.map((namespace) => LOADERS[locale][namespace]()));
  const messages: Partial<Messages> = {};
  for (const one of loaded) Object.assign(messages, one);
  return messages;
}
