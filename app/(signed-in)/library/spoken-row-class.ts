/** Cover, name above its details, date, save button, menu, arrow. On a phone the date is below the details. */
export const SPOKEN_ROW =
  "grid min-h-24 grid-cols-[64px_minmax(0,1fr)_18px_18px] items-center gap-x-4 border-b border-line py-3 sm:min-h-[88px] sm:grid-cols-[64px_minmax(0,1fr)_140px_18px_88px]";

/** A selected row. Its wash goes beyond the text on both sides. */
export const SELECTED_ROW = "bg-amber-wash shadow-[-12px_0_var(--amber-wash),12px_0_var(--amber-wash)]";
