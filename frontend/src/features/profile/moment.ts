/** A moment as a datetime-local field writes it, in the machine's own zone: `2026-11-23T14:00`. */
export function toField(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** What was chosen, as the API takes it; empty stays empty, so that the server says what is missing. */
export function fromField(field: string): string | null {
  const at = new Date(field);
  return field === '' || Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** From the next working morning to its evening: what somebody planning ahead most often means. */
export function tomorrow(now: number): { startsAt: string; endsAt: string } {
  const start = new Date(now);
  start.setDate(start.getDate() + 1);
  start.setHours(9, 0, 0, 0);
  const end = new Date(start);
  end.setHours(18, 0, 0, 0);
  return { startsAt: toField(start), endsAt: toField(end) };
}
