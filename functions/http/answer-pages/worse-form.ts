import { answersOf, pageOf } from '../../../shared/contract/intake-form/form-pages.ts';
import type { Answers } from '../../../shared/contract/intake-form/form-state.ts';
import { asksAgain, goOf, sentForm, startOfForm } from '../../../shared/contract/intake-form/sent-form.ts';
import {
  tickedTopics,
  topicOf,
  type WorseTopic,
  whatPage,
  worseField,
  worseTopics,
  worseWay,
} from '../../../shared/contract/intake-form/worse-way.ts';
import { storableData, tidyData } from '../../../shared/domain/core/tidy-data.ts';
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
  /** What cannot be read of it is asked for once more before it counts as the worst. */
  asksAgain: boolean;
}

/** What is ticked: a page that was answered is one of what is, also where that was lost on the way. */
function tickedIn(ticked: readonly WorseTopic[], at: string, fields: FormFields): readonly WorseTopic[] {
  const page = pageOf(at);
  const isAnswered = page !== undefined && Object.keys(answersOf(page, fields)).length > 0;
  return worseTopics.filter((topic) => ticked.includes(topic) || (isAnswered && topic === topicOf(at)));
}

/**
 * Reads a page, whatever is in it: what is no answer is none, and of a text what cannot be stored is left out. What comes of it is told
 * in the language that was asked for.
 */
export function readWorse(fields: FormFields, language: PageLanguage): SentWorse {
  const sent = sentForm(fields);
  const { at } = sent;
  const isWhat = at === whatPage || at === startOfForm;
  const { [worseField]: _, ...others } = storableData(tidyData(sent.answers)) as Answers;
  const ticked = tickedIn(tickedTopics(isWhat ? fields : sent.answers), at, fields);
  const go = goOf(fields);
  return {
    answers: { ...others, ...(ticked.length > 0 && { [worseField]: [...ticked] }) },
    at: isWhat ? whatPage : at,
    language: go === 'en' || go === 'es' ? go : language,
    go,
    asksAgain: asksAgain(fields),
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
