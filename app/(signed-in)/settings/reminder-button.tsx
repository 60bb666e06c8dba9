"use client";

import { CalendarPlus } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/app/_components/button";
import { saveFile } from "@/lib/client/save-file";
import type { Reminder } from "@/lib/export/calendar";

type Props = {
  reminder: Omit<Reminder, "id" | "url" | "day"> & {
    name: string;
    /** The page that it is about. */
    path: string;
    /** Unix ms; absent for today. */
    day?: number;
  };
  children: ReactNode;
};

/** Saves a reminder as a calendar file. */
export function ReminderButton({ reminder: { name, path, day, ...texts }, children }: Props) {
  async function save(): Promise<void> {
    const { calendarFile } = await import("@/lib/export/calendar");
    const now = Date.now();
    const id = `${name}@${location.host}`;
    const text = calendarFile({ ...texts, id, url: new URL(path, location.href).href, day: day ?? now }, now);
    saveFile({
      name: `tonearm-${name}.ics`,
      blob: new Blob([text], { type: "text/calendar;charset=utf-8" }),
    });
  }

  return (
    <Button onClick={() => void save()}>
      <CalendarPlus size={18} strokeWidth={1.5} aria-hidden="true" />
      {children}
    </Button>
  );
}
