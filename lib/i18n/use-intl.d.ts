import type en from "@/messages/en";
import type { Locale } from "./locales";

declare module "use-intl" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface is merged with the package's own
  interface AppConfig {
    Locale: Locale;
    Messages: typeof en;
  }
}
