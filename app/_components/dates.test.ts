import { describe, expect, it } from "vitest";
import { translator } from "@/lib/i18n/translator";
import {
  dayName,
  formatDate,
  formatDuration,
  formatLongDuration,
  formatTime,
  formatTimeWithPreposition,
  moment,
  releaseDay,
} from "./dates";

const t = translator("en", "dates");
const at = Date.UTC(2026, 8, 14, 22, 5);

describe("dates", () => {
  it("use the given time zone", () => {
    expect(formatTime(at, "UTC")).toBe("22:05");
    expect(formatTime(at, "Europe/Berlin")).toBe("00:05");
    expect(formatDate(at, "UTC", t)).toBe("14 Sep 2026");
    expect(formatDate(at, "Europe/Berlin", t)).toBe("15 Sep 2026");
  });

  it("name today and yesterday by calendar day, not by 24 hours", () => {
    const justAfterMidnight = Date.UTC(2026, 8, 15, 0, 5);
    expect(dayName(justAfterMidnight, "UTC", justAfterMidnight, t)).toBe("Today");
    expect(dayName(at, "UTC", justAfterMidnight, t)).toBe("Yesterday");
    expect(dayName(at, "UTC", Date.UTC(2026, 8, 20), t)).toBe("Monday 14 Sep");
  });

  it("add the day to a time that is not today", () => {
    expect(moment(at, "UTC", at, t)).toBe("22:05");
    expect(moment(at, "UTC", at + 86_400_000, t)).toBe("14 Sep at 22:05");
    expect(formatTimeWithPreposition(at, "UTC", at, t)).toBe("at 22:05");
    expect(formatTimeWithPreposition(at, "UTC", at + 86_400_000, t)).toBe("on 14 Sep at 22:05");
  });
});

describe("a release date", () => {
  it("is as precise as Spotify's", () => {
    expect(releaseDay("1996", t)).toBe("1996");
    expect(releaseDay("1996-04", t)).toBe("Apr 1996");
    expect(releaseDay("1996-04-07", t)).toBe("7 Apr 1996");
  });

  it("is null if Spotify does not know it", () => {
    expect(releaseDay(null, t)).toBeNull();
    expect(releaseDay("0000", t)).toBeNull();
    expect(releaseDay("soon", t)).toBeNull();
    expect(releaseDay("1996-00-00", t)).toBe("1996");
    expect(releaseDay("1996-13-07", t)).toBe("1996");
  });
});

describe("durations and numbers", () => {
  it("show minutes and seconds, and hours only if there are any", () => {
    expect(formatDuration(247_000)).toBe("4:07");
    expect(formatDuration(3_723_000)).toBe("1:02:03");
    expect(formatDuration(0)).toBe("0:00");
    expect([20_000, 2_580_000, 3_900_000].map((ms) => formatLongDuration(ms, t))).toEqual([
      "1 min",
      "43 min",
      "1 h 5 min",
    ]);
  });
});

describe("dates in Chinese", () => {
  const zh = translator("zh-CN", "dates");

  it("use the Chinese order", () => {
    expect(formatDate(at, "UTC", zh)).toBe("2026年9月14日");
    expect(moment(at, "UTC", at + 86_400_000, zh)).toBe("9月14日 22:05");
    expect(dayName(at, "UTC", Date.UTC(2026, 8, 20), zh)).toBe("9月14日 星期一");
    expect(dayName(at, "UTC", at, zh)).toBe("今天");
    expect(releaseDay("1996-04", zh)).toBe("1996年4月");
  });
});
