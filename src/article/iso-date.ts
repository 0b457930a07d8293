/** An ISO date or date-time as it stands; another form by its date; nothing where it cannot be read as a date. */
export function isoDate(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/u.test(value)) return value;
  const time = Date.parse(`${value} UTC`);
  const parsed = Number.isNaN(time) ? Date.parse(value) : time;
  return Number.isNaN(parsed) ? undefined : new Date(parsed).toISOString().slice(0, 10);
}
