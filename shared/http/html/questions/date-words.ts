import { Temporal } from 'temporal-polyfill';
import { isPartialDate, possibleDays } from '../../../domain/core/partial-date.ts';
import { clockTexts } from '../../../texts/pages/clock.ts';
import type { PageLanguage } from '../page-language.ts';

/**
 * A date with as much as is known of it, as its reader writes it: `April 9, 1962`, `abril de 1962`, `1962`.
 * @param date YYYY, YYYY-MM or YYYY-MM-DD; anything else stays as it is
 */
export function dateWords(date: string, language: PageLanguage): string {
  if (!isPartialDate(date) || date.length === 4) return date;
  return Temporal.PlainDate.from(possibleDays(date).first).toLocaleString(clockTexts[language].locale, {
    year: 'numeric',
    month: 'long',
    ...(date.length === 10 && { day: 'numeric' }),
  });
}
