/** How days and times are written. `{weekday}`, `{month}` and `{day}`, and `{date}` and `{time}`, are filled in. */
export const clockEn = {
  locale: 'en-US',
  dayPeriods: ['AM', 'PM'] as readonly [string, string],
  day: '{weekday}, {month} {day}',
  when: '{date}, {time}',
};
export type ClockTexts = typeof clockEn;
