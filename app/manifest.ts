import type { MetadataRoute } from "next";
import { getTranslations } from "@/lib/i18n/server";

/** Returns the name and appearance of the installed app (W3C Web Application Manifest). */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = await getTranslations("pages");

  return {
    name: "Tonearm",
    short_name: "Tonearm",
    description: t("description"),
    id: "/",
    start_url: "/dashboard",
    scope: "/",
    display: "standalone",
    background_color: "#fcfcfb",
    theme_color: "#fcfcfb",
    icons: [
      { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
