const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A time as short as a list needs it, without a formatter's help, which is slow for a hundred rows: `2:14 AM` of today,
 * `Tue, Nov 24, 2:14 AM` of another day.
 * @param instant RFC 3339 with the practice's offset, as the API says it @param today date in the practice's zone
 */
export function shortTime(instant: string, today: string): string {
  const [date, hour, minute] = [instant.slice(0, 10), Number(instant.slice(11, 13)), instant.slice(14, 16)];
  const clock = `${hour % 12 || 12}:${minute}\u00a0${hour < 12 ? 'AM' : 'PM'}`;
  if (date === today) return clock;
  const day = new Date(`${date}T00:00:00Z`);
  const year = date.slice(0, 4) === today.slice(0, 4) ? '' : ` ${date.slice(0, 4)},`;
  return `${weekdays[day.getUTCDay()]}, ${months[day.getUTCMonth()]} ${day.getUTCDate()},${year} ${clock}`;
}
