/** How is this instant written so that every spreadsheet reads and sorts it: `2026-11-20 14:02`, in this IANA zone? */
export function sortableTime(instant: string, timeZone: string): string {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) return instant;
  // Swedish dates are ISO dates.
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(ms);
}
