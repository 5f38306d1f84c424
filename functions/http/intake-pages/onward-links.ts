import type { Temporal } from 'temporal-polyfill';
import type { TimesState } from '../../../shared/contract/visit-pages.ts';
import { linkControls } from '../../../shared/http/html/form/page-controls.ts';
import type { Html } from '../../../shared/http/html/markup.ts';
import type { Uses } from '../../compose.ts';
import { type LeadingOn, timesAddress, worseAddress } from '../visit-pages/addresses.ts';
import type { Shown } from './read-form.ts';
import { intakeAddress } from './to-page.ts';

/** An address beside the pages of visits, as the form names it. */
const fromForm = (address: string): string => `./appointments/${address.slice('./'.length)}`;

/**
 * Where to go on from a form that was sent, relative to its page; undefined where the keys cannot be read.
 * @param until epoch second at which the right ends to book for its case
 */
export async function visitLinks(
  { linkKeys }: Uses<'linkKeys'>,
  times: TimesState,
  on: Omit<LeadingOn, 'keys'>,
): Promise<{ times: string; worse: string } | undefined> {
  const keys = await linkKeys().catch(() => undefined);
  if (!keys) return undefined;
  const { caseId } = times;
  return {
    times: fromForm(timesAddress(times, { ...on, keys })),
    worse: fromForm(worseAddress({ caseId }, { ...on, keys })),
  };
}

/** The other language of a page on which nothing is entered; nothing where its form has no address. */
export async function languageLink(
  deps: Uses<'linkKeys'>,
  shown: Shown,
  now: Temporal.Instant,
): Promise<Html | undefined> {
  const { language } = shown;
  const other = language === 'en' ? 'es' : 'en';
  const address = await intakeAddress(deps, { ...shown, language: other }, { now, isEmergency: true });
  return address === undefined ? undefined : linkControls(language, { otherLanguage: `./${address}` });
}
