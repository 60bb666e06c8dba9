import { useTranslations } from "#translations";
import type { CsvOptions } from "@/lib/export/csv";
import type { ExportFormat, ExportOptions } from "@/lib/export/formats";
import { ChoiceRow, ChoiceRows, WordChoice } from "./choice-rows";

type Props = {
  options: ExportOptions;
  onChange: (options: ExportOptions) => void;
  /** Whether every list becomes a file of its own, which makes a JSON export a backup. */
  isArchive: boolean;
};

const PLAYLIST_FILES = ["m3u8", "xspf", "jspf"] as const;
const isPlaylistFile = (format: ExportFormat) => PLAYLIST_FILES.some((one) => one === format);

/** The choice of a format, with the options of the chosen one. */
export function FormatChoice({ options, onChange, isArchive }: Props) {
  const t = useTranslations("export");
  const { format } = options;
  const row = (wanted: ExportFormat, isChosen = format === wanted) => ({
    name: "export-format",
    isChosen,
    onChoose: () => onChange({ ...options, format: wanted }),
  });

  return (
    <ChoiceRows title={t("as.title")}>
      <ChoiceRow {...row("csv")} label={t("as.csv.label")} hint={t("as.csv.hint")}>
        <CsvChoice csv={options.csv} onChange={(csv) => onChange({ ...options, csv })} />
      </ChoiceRow>
      <ChoiceRow
        {...row("json")}
        label={t(isArchive ? "as.json.backup" : "as.json.label")}
        hint={t("as.json.hint")}
      />
      <ChoiceRow
        {...row("m3u8", isPlaylistFile(format))}
        label={t("as.files.label")}
        hint={t("as.files.hint")}
      >
        <WordChoice
          label={t("as.title")}
          options={PLAYLIST_FILES.map((value) => ({ value, label: value.toUpperCase() }))}
          value={PLAYLIST_FILES.find((one) => one === format) ?? "m3u8"}
          onChange={(value) => onChange({ ...options, format: value })}
        />
        <p className="pt-2 text-t-13 text-pretty text-ink-2">{t("as.files.note", { format })}</p>
      </ChoiceRow>
      <ChoiceRow {...row("txt")} label={t("as.text.label")} hint={t("as.text.hint")}>
        <WordChoice
          label={t("as.text.label")}
          options={[
            { value: "names", label: t("as.text.names") },
            { value: "links", label: t("as.text.links") },
          ]}
          value={options.text}
          onChange={(text) => onChange({ ...options, text })}
        />
        <p className="pt-2 text-t-13 text-pretty text-ink-2">{t(`as.text.notes.${options.text}`)}</p>
      </ChoiceRow>
    </ChoiceRows>
  );
}

type CsvProps = { csv: CsvOptions; onChange: (csv: CsvOptions) => void };

function CsvChoice({ csv, onChange }: CsvProps) {
  const t = useTranslations("export.as.csv");
  return (
    <>
      <WordChoice
        label={t("columns")}
        options={[
          { value: "full", label: t("full") },
          { value: "services", label: t("services") },
          { value: "tunemymusic", label: "TuneMyMusic" },
        ]}
        value={csv.preset}
        onChange={(preset) => onChange({ ...csv, preset })}
      />
      <WordChoice
        label={t("separator")}
        options={[
          { value: "comma", label: t("comma") },
          { value: "semicolon", label: t("semicolon") },
        ]}
        value={csv.delimiter}
        onChange={(delimiter) => onChange({ ...csv, delimiter })}
      />
      <p className="pt-2 text-t-13 text-pretty text-ink-2">
        {t(`notes.${csv.preset}`)} {t(csv.isRaw ? "rawNote" : "formulaNote")}
      </p>
      <label className="mt-2 inline-flex min-h-9 items-center gap-2.5 text-t-13">
        <input
          type="checkbox"
          checked={csv.isRaw ?? false}
          onChange={(event) => onChange({ ...csv, isRaw: event.currentTarget.checked })}
          className="size-4 accent-ink"
        />
        {t("raw")}
      </label>
    </>
  );
}
