import { useTranslations } from "#translations";
import { Wordmark } from "./wordmark";

/** The head of a page without a session: the word mark, and the way home. */
export function PublicHeader() {
  const t = useTranslations("pages");
  return (
    <header className="border-b border-line">
      <div className="room flex h-mast items-center">
        {/* A plain link on purpose: after a fault, a whole new page is the safer way home, and no page needs the router's code. */}
        <a href="/" aria-label={t("front")}>
          <Wordmark />
        </a>
      </div>
    </header>
  );
}
