import type { Answers } from '../../../shared/contract/intake-form/form-state.ts';
import { goOf, sentForm } from '../../../shared/contract/intake-form/sent-form.ts';
import { tickedTopics, whatPage, worseField, worseWay } from '../../../shared/contract/intake-form/worse-way.ts';
import type { FormFields } from '../../../shared/http/html/form-fields.ts';
import type { PageLanguage } from '../../../shared/http/html/page-language.ts';
import type { Person } from '../../../shared/texts/said.ts';

/** Where all that was asked is sent once more: no page of its own. */
export const allPages = 'all';

/** What was told so far, and on which page its reader is. */
export interface ToldSoFar {
  answers: Answers;
  at: string;
  language: PageLanguage;
  /** Whose case it is, where that can be read: of somebody's whose form another filled in, it is asked as there. */
  person?: Person | undefined;
}

/** A page as it was sent. */
export interface SentWorse extends ToldSoFar {
  /** Which button: `next`, `back`, `en`, `es`, or `send` for all that was asked. */
  go: string;
}

/** Reads a page, whatever is in it: what is no answer is none. What comes of it is told in the language that was asked for. */
export function readWorse(fields: FormFields, language: PageLanguage): SentWorse {
  const { answers, at } = sentForm(fields);
  const isWhat = at === whatPage || at === 'start';
  const { [worseField]: _, ...others } = answers;
  const ticked = tickedTopics(isWhat ? fields : answers);
  const go = goOf(fields);
  return {
    answers: { ...others, ...(ticked.length > 0 && { [worseField]: [...ticked] }) },
    at: isWhat ? whatPage : at,
    language: go === 'en' || go === 'es' ? go : language,
    go,
  };
}

/** The page behind one; undefined behind the last. A page that is not on the way stands before the first. */
export function pageAfter({ answers, at }: ToldSoFar): string | undefined {
  const ids = worseWay(answers).pages.map(({ id }) => id as string);
  return ids[ids.indexOf(at) + 1];
}

/** The page before one. */
export function pageBefore({ answers, at }: ToldSoFar): string {
  const ids = worseWay(answers).pages.map(({ id }) => id as string);
  return ids[ids.indexOf(at) - 1] ?? whatPage;
}
