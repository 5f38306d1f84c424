import type { ClockTexts } from '../../en/pages/clock.ts';

export const clockEs: ClockTexts = {
  locale: 'es-US',
  dayPeriods: ['a.\u00a0m.', 'p.\u00a0m.'],
  day: '{weekday} {day} de {month}',
  when: '{date}, {time}',
};
