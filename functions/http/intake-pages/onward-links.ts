import type { Temporal } from 'temporal-polyfill';
import type { TimesState, WorseState } from '../../../shared/contract/visit-pages.ts';
import { linkControls } from '../../../shared/http/html/form/page-controls.ts';
import type { Html } from '../../../shared/http/html/markup.ts';
import type { PageLanguage } from '../../../shared/http/html/page-language.ts';
import { sealPageState } from '../../../shared/links/page-state.ts';
import type { Uses } from '../../compose.ts';
import type { Shown } from './read-form.ts';
import { intakeAddress } from './to-page.ts';

/** Seconds that these links open their pages: long enough to choose a time tomorrow. */
const opensFor = 24 * 3600;

/** Where to go on from a form that was sent, relative to its page; undefined where the keys cannot be read. */
export async function visitLinks(
  { linkKeys }: Uses<'linkKeys'>,
  times: TimesState,
  { language, now }: { language: PageLanguage; now: Temporal.Instant },
): Promise<{ times: string; worse: string } | undefined> {
  const keys = await linkKeys().catch(() => undefined);
  if (!keys) return undefined;
  const worse: WorseState = { caseId: times.caseId };
  const to = { now, seconds: opensFor };
  return {
    times: `./appointments/times?lang=${language}&d=${sealPageState(keys, 'times', times, to)}`,
    worse: `./appointments/worse?lang=${language}&d=${sealPageState(keys, 'worse', worse, to)}`,
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
