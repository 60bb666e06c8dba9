/** One group of results: its name in the margin column, the results beside it, a hairline above all but the first. */
export const GROUP =
  "grid gap-x-10 py-4 not-first:border-t not-first:border-line lg:grid-cols-[var(--margin-col)_minmax(0,1fr)]";

/** Picture, name, secondary text, save button, menu and arrow. The background of the focused row extends past both edges. */
export const ROW =
  "grid h-14 grid-cols-[40px_minmax(0,1fr)_18px_18px] items-center gap-x-4 sm:grid-cols-[40px_minmax(0,1fr)_minmax(0,1fr)_18px_74px] has-[[data-result]:focus-visible]:bg-amber-wash has-[[data-result]:focus-visible]:shadow-[-16px_0_var(--amber-wash),16px_0_var(--amber-wash)]";
