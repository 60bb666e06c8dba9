import type { StaticImageData } from "next/image";
import { getTranslations } from "@/lib/i18n/server";
import { readTheme } from "@/lib/read-theme";
import phoneDark from "./pictures/dark-phone.webp";
import wideDark from "./pictures/dark-wide.webp";
import phoneLight from "./pictures/light-phone.webp";
import wideLight from "./pictures/light-wide.webp";

/** Screenshots that `npm run screenshots -- --front` makes. */
const LIGHT = { phone: phoneLight, wide: wideLight };
const DARK = { phone: phoneDark, wide: wideDark };

const PHONE = "(width < 40rem)";
const DARK_SYSTEM = "(prefers-color-scheme: dark)";

/** A picture of the product in the theme of the page, on a phone the phone's. */
export async function ProductPicture() {
  const [t, theme] = await Promise.all([getTranslations("front"), readTheme()]);
  const shown = theme === "dark" ? DARK : LIGHT;

  return (
    <figure className="room pb-12 lg:pb-16">
      <picture>
        {theme === "system" && (
          <>
            <Source media={`${PHONE} and ${DARK_SYSTEM}`} picture={DARK.phone} />
            <Source media={`(width >= 40rem) and ${DARK_SYSTEM}`} picture={DARK.wide} />
          </>
        )}
        <Source media={PHONE} picture={shown.phone} />
        <img
          src={shown.wide.src}
          width={shown.wide.width}
          height={shown.wide.height}
          alt={t("picture.alt")}
          className="h-auto w-full rounded-art-l border border-line-2"
        />
      </picture>
      <figcaption className="mt-3 text-t-13 text-ink-2">{t("picture.caption")}</figcaption>
    </figure>
  );
}

function Source({ media, picture: { src, width, height } }: { media: string; picture: StaticImageData }) {
  return <source media={media} srcSet={src} width={width} height={height} />;
}
