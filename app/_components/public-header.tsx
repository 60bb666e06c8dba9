import { useTranslations } from "#translations";
import { Wordmark } from "./wordmark";

/** The header of a page without a session: the wordmark as a link to the home page. */
export function PublicHeader() {
  const t = useTranslations("pages");
  return (
    <header className="border-b border-line">
      <div className="room flex h-mast items-center">
        {/* A plain link on purpose: after an error, a full page load is safer, and no page needs the router's code. */}
        <a href="/" aria-label={t("front")}>
          <Wordmark />
        </a>
      </div>
    </header>
  );
}
