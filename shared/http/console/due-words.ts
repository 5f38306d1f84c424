const day = 24 * 60;

/** Two units at most, as people say it: `48 min`, `3 h 5 min`, `2 days 4 h`. */
export function lengthOf(minutes: number): string {
  const [days, hours, rest] = [Math.floor(minutes / day), Math.floor((minutes % day) / 60), minutes % 60];
  const ofDays = [days === 1 ? '1 day' : `${days} days`, hours > 0 && `${hours} h`];
  const ofHours = [hours > 0 && `${hours} h`, (rest > 0 || hours === 0) && `${rest} min`];
  return (days > 0 ? ofDays : ofHours).filter(Boolean).join(' ');
}

/**
 * How far off a deadline is: `in 48 min`, `due now`, `overdue 12 min`; whole minutes that are left in full, or have passed. Server and
 * script say it by this one function.
 * @param left milliseconds until then; negative once it has passed
 */
export function dueWords(left: number): string {
  const minutes = Math.floor(Math.abs(left) / 60_000);
  if (minutes < 1) return 'due now';
  return left > 0 ? `in ${lengthOf(minutes)}` : `overdue ${lengthOf(minutes)}`;
}
