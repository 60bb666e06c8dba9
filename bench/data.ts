import { buildIfNeeded } from "../scripts/build-if-needed";
import { type DashboardTimes, measureDashboard } from "./dashboard";
import { buildVariants, LATENCY, type Variant } from "./data-variants";
import { type ListRequest, type ListTimes, measureLists } from "./long-lists";
import { table } from "./stats";

const ms = (value: number) => `${Math.round(value)} ms`;
const ratio = (value: number) => `${value.toFixed(2)} ×`;

const names: Record<Variant, string> = {
  tonearm: "Tonearm",
  fixed: "the same pages over fixed data",
  direct: "the same pages, without a cache",
};

function dashboardTable(all: Record<Variant, DashboardTimes>): string {
  const variants: Variant[] = ["tonearm", "fixed", "direct"];
  const rows = variants.map((variant) => {
    const { cold, warm, rate } = all[variant];
    return [
      names[variant],
      `${cold.calls} calls, ${ms(cold.ms)}`,
      `${warm.calls} calls, ${ms(warm.ms)}`,
      Math.round(rate),
    ];
  });
  return table(["dashboard", "cold", "warm", "pages per second, warm"], rows);
}

function listTable({ opened, whole, again, playlists, one, ...others }: ListTimes): string {
  const row = (name: string, visit: ListRequest, comparison: string) => [
    name,
    visit.calls,
    visit.peak,
    ms(visit.ms),
    comparison,
  ];
  return table(
    ["", "calls", "max. at once", "time", "compared with"],
    [
      row("10,000 entries, opened cold", opened, `first rows: ${ms(opened.shown)}; one call: ${ms(one)}`),
      row("the same, complete", whole, `page after page: 200 calls, ${ms(others.sequential)}`),
      row("the same, unchanged, an hour later", again, ""),
      row("300 playlists", playlists, `page after page: 6 calls, ${ms(others.sequentialPlaylists)}`),
    ],
  );
}

function bars(dashboards: Record<Variant, DashboardTimes>, lists: ListTimes): string {
  const { cold, warm } = dashboards.tonearm;
  const waves = Math.ceil(200 / 8) * (LATENCY.latencyMs + LATENCY.jitterMs / 2);
  return table(
    ["ratio", "measured", "bar"],
    [
      [
        "warm dashboard over the same page without calls",
        ratio(warm.ms / dashboards.fixed.warm.ms),
        "1.25 ×",
      ],
      ["cold dashboard over its slowest call", ratio(cold.ms / cold.slowest), "1.3 ×"],
      ["first rows of an opened playlist over one call", ratio(lists.opened.shown / lists.one), "1.5 ×"],
      ["complete playlist over waves × latency", ratio(lists.whole.ms / waves), "1.25 ×"],
      ["page after page over the complete playlist", ratio(lists.sequential / lists.whole.ms), "6 × or more"],
    ],
  );
}

/** Measures the calls and time that the data layer saves, with a Spotify that takes 60 to 80 ms per call. @returns Markdown. */
export async function measureData(): Promise<string> {
  if (!(await buildIfNeeded())) throw new Error("The build failed.");
  const { folders, remove } = await buildVariants();
  try {
    const dashboards = await measureDashboard(folders);
    const lists = await measureLists(folders.tonearm);
    return `${dashboardTable(dashboards)}\n\n${listTable(lists)}\n\n${bars(dashboards, lists)}\n`;
  } finally {
    remove();
  }
}
