/** How an instant is told. */
export interface TimeTexts {
  /** BCP 47; names of weekdays and months come from it. */
  locale: string;
  /** Names `{weekday}`, `{month}`, `{day}`, `{year}`, `{time}`, `{zone}`. */
  dateTime: string;
  /** Before and after noon. */
  dayPeriods: readonly [string, string];
}
