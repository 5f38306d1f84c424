import { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { epochMinuteOf } from '../../../shared/domain/core/local-time.ts';
import type { PageLanguage } from '../../../shared/http/html/page-language.ts';
import { whenWords } from '../../../shared/http/html/reader-time.ts';
import { timesTexts } from '../../../shared/texts/pages/times.ts';
import type { Uses } from '../../compose.ts';

/** That we call, and by when, where a call is due and its time has not passed: what is not promised is not said. */
export function promisedCall(
  { zone }: Uses<'zone'>,
  { deadlines, reachedAt }: Pick<CaseHeader, 'deadlines' | 'reachedAt'>,
  { language, now }: { language: PageLanguage; now: Temporal.Instant },
): string | undefined {
  const by = Temporal.Instant.from(deadlines.contactBy);
  if (reachedAt !== undefined || Temporal.Instant.compare(by, now) <= 0) return undefined;
  return timesTexts[language].weCall(whenWords(epochMinuteOf(by), { language, zone }));
}
