import type { Temporal } from 'temporal-polyfill';
import { crisisNotice } from '../../../shared/http/html/emergency-page.ts';
import type { Html } from '../../../shared/http/html/markup.ts';
import { personOf } from '../../../shared/http/html/questions/question-words.ts';
import { selfHarmWords } from '../../../shared/texts/emergency-sentences.ts';
import type { Uses } from '../../compose.ts';
import { type DangerDeps, speaksOfSelfHarm } from './danger.ts';
import type { Shown } from './read-form.ts';

export type CrisisHeadDeps = DangerDeps & Uses<'site'>;

/** The crisis line, which heads every page of a form whose words speak of self-harm until it is sent; undefined for any other form. */
export const crisisHead = (
  deps: CrisisHeadDeps,
  { state, language }: Pick<Shown, 'state' | 'language'>,
  now: Temporal.Instant,
): Html | undefined =>
  speaksOfSelfHarm(deps, state.answers, language, now)
    ? crisisNotice([selfHarmWords(language, personOf(state.answers))], deps.site)
    : undefined;
