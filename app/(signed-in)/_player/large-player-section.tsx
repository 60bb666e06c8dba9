import { hasFeature } from "@/lib/data/account";
import { getTranslations } from "@/lib/i18n/server";
import { errorText } from "../../_components/error-text";
import { LoginForm } from "../../_components/login-form";
import { LargePlayerNote } from "./large-player-note";
import { LargePlayerSlot } from "./large-player-slot";

/** Where what plays is shown large. Costs no call: the frame, which asks what plays, fills it in. */
export async function LargePlayerSection() {
  if (await hasFeature("player")) return <LargePlayerSlot />;
  const [t, own] = await Promise.all([getTranslations("failures"), getTranslations("player")]);
  const { title, sentence } = errorText(t, "missing_scope", "player");

  return (
    <section aria-label={own("now")}>
      <LargePlayerNote title={title} action={<LoginForm feature="player">{t("allow.player")}</LoginForm>}>
        {sentence}
      </LargePlayerNote>
    </section>
  );
}
