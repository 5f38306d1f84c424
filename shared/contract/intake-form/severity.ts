import { inOurDigits } from '../written/our-digits.ts';

/** The scale, named behind the number. */
const scale = /\s*(?:\/|de|of|out of|sobre)\s*10\s*$/;
/** What may stand around a number, or between the two ends of a range, and changes nothing of it. */
const around =
  /\b(?:about|around|approximately|roughly|maybe|perhaps|like|almost|nearly|between|from|to|or|and|level|an?|como|casi|aproximadamente|mas o menos|quizas?|tal vez|entre|alrededor de|del?|al|desde|hasta|nivel|unos?|un|a|o|u|y)\b|[~≈.,:±\s\u2010-\u2015-]/g;
const number = /\d+(?:[.,]\d+)?/g;
const most = 10;

/**
 * Severity 0 to 10 as people write it: `8`, `8/10`, `8 de 10`, `about 3`, `3-4`, `5.5`, in the digits of any script. Of a range the higher end
 * counts, and of a part the whole above it; anything else stays what it is, for the schema to refuse.
 */
export function severityOf(written: string | undefined): number | string | undefined {
  const plain = inOurDigits(written ?? '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(scale, '');
  const ends = (plain.match(number) ?? []).map((each) => Math.ceil(Number(each.replace(',', '.'))));
  const others = plain.replace(number, ' ').replace(around, '');
  const highest = Math.max(...ends);
  return others === '' && ends.length > 0 && ends.length <= 2 && highest <= most ? highest : written;
}

/** Whether something stands in the box for severity that cannot be read. */
export const isUnreadSeverity = (written: string | undefined): boolean => typeof severityOf(written) === 'string';
