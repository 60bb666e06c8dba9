import { useTranslations } from "#translations";
import { Section } from "../../_components/section";
import { Fact, Facts } from "./facts";

/** Measured: 200 bytes of names and codes for each of its items. */
const USUAL_MEGABYTES = 30;

/** What the copy is, where it is and how long, in plain words. */
export function AboutCopy() {
  const t = useTranslations("yourLibrary.about");
  return (
    <Section id="about-copy" title={t("title")}>
      <Facts>
        <Fact name={t("where")}>{t("whereText", { megabytes: USUAL_MEGABYTES })}</Fact>
        <Fact name={t("encryption")}>{t("encryptionText")}</Fact>
        <Fact name={t("what")}>{t("whatText")}</Fact>
        <Fact name={t("howLong")}>{t("howLongText")}</Fact>
      </Facts>
    </Section>
  );
}
