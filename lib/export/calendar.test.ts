import { describe, expect, it } from "vitest";
import { calendarFile } from "./calendar";

const reminder = {
  id: "backup@music.example",
  title: "Back up; your music, now",
  description: "Line one\nLine two 🎵 ".repeat(8),
  url: "https://music.example/playlists",
  day: Date.UTC(2026, 11, 31, 23),
};

describe("a calendar file", () => {
  const file = calendarFile({ ...reminder, isMonthly: true }, Date.UTC(2026, 10, 20, 9, 8, 7));

  it("has one event of a whole day with an alarm", () => {
    expect(file).toContain("\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n");
    expect(file).toContain("\r\nDTSTAMP:20261120T090807Z\r\n");
    expect(file).toContain("\r\nRRULE:FREQ=MONTHLY\r\n");
    expect(file).toContain("\r\nTRIGGER:PT9H\r\n");
  });

  it("escapes its texts", () => {
    expect(file).toContain("\r\nSUMMARY:Back up\\; your music\\, now\r\n");
    expect(file.replaceAll("\r\n ", "")).toContain("Line one\\nLine two 🎵 Line one\\n");
  });

  it("has no line longer than 75 bytes, and only CR LF between lines", () => {
    const lines = file.split("\r\n");
    expect(lines.at(-1)).toBe("");
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.some((line) => /[\r\n]/.test(line))).toBe(false);
  });
});
