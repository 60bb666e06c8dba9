import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { fontVariables } from "./fonts";
import "./globals.css";
import "./without-scripts.css";
import { publicUrl, setup } from "@/lib/setup";
import { SetupPage } from "./_components/setup-page";
import { ScriptPolicy } from "./script-policy";

/** At run time, for the picture that a link is previewed by needs the address people open. */
export function generateMetadata(): Metadata {
  return {
    metadataBase: publicUrl(),
    title: { default: "Tonearm", template: "%s · Tonearm" },
    description: "Log in with Spotify once, and your music is simply there.",
    robots: { index: false },
  };
}

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fcfcfb" },
    { media: "(prefers-color-scheme: dark)", color: "#0d0c0b" },
  ],
};

/** The frame of every page: typefaces, colours and the way past the masthead. */
export default function RootLayout({ children }: { children: ReactNode }) {
  const missing = setup();

  return (
    <html lang="en" className={fontVariables}>
      <head>
        <ScriptPolicy />
      </head>
      <body className="min-h-dvh">
        <a
          href="#matter"
          className="fixed top-2 left-2 z-50 -translate-y-20 rounded-ctl bg-ink px-4 py-2.5 font-medium text-on-ink focus:translate-y-0"
        >
          Skip to the music
        </a>
        {missing ? <SetupPage {...missing} /> : children}
      </body>
    </html>
  );
}
