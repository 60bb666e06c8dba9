import { hasFeature } from "@/lib/data/account";
import { getTranslations } from "@/lib/i18n/server";
import { errorText } from "../../_components/error-text";
import { LoginForm } from "../../_components/login-form";
import { LargePlayerNote, LargePlayerSlot } from "./large-player-slot";

/** Section of the large player. Needs no call to Spotify: the layout, which polls the player, fills its slot. */
export async function LargePlayerSection() {
  if (await hasFeature("player")) return <LargePlayerSlot mayReadRecent={await hasFeature("recent")} />;
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
