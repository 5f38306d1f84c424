import { Temporal } from 'temporal-polyfill';
import { memoise } from '../../domain/core/memoise.ts';

/** A local date as people write it: `Tuesday, November 24, 2026`. @param date YYYY-MM-DD */
export const longDate: (date: string) => string = memoise(500, (date) =>
  Temporal.PlainDate.from(date).toLocaleString('en-US', {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    year: 'numeric',
  }),
);

/** The same where there is little room: `Tue, Nov 24`. @param date YYYY-MM-DD */
export const shortDate: (date: string) => string = memoise(500, (date) =>
  Temporal.PlainDate.from(date).toLocaleString('en-US', { weekday: 'short', month: 'short', day: 'numeric' }),
);
