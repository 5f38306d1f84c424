import { type FormPage, sentNames } from './form-page.ts';
import { wayThrough } from './form-pages.ts';
import type { Answers } from './form-state.ts';
import { textOf } from './read-answers.ts';
import { isUnreadSeverity } from './severity.ts';

/** The page with the box for how bad the pain is. */
export const painPage = 'pain-more';
const painBox = 'pain.severity';
const mildestOfPain: Answers = { [painBox]: '0', 'pain.eased': 'yes' };

/** Where a form stands when it is judged. */
export interface Standing {
  /** Id of the page that was answered last. */
  at: string;
  /** Its reader was done with it: did not go back, or to the other language, before they answered. */
  isFinished: boolean;
  /** What of the page cannot be read is asked for once more before it counts as the worst. */
  asksAgain?: boolean;
  /** So is what was left blank of pain that was answered by half. */
  asksBlank?: boolean;
}

/** How bad the pain is and whether anything eases it, of which one was answered: what was left blank. */
export function blankOfPain(answers: Answers): readonly string[] {
  const names = Object.keys(mildestOfPain);
  const blank = names.filter((name) => !Object.hasOwn(answers, name));
  return blank.length < names.length ? blank : [];
}

/** What a finding is judged with while it is not asked yet: the mildest that could be answered, so that its value alone decides. */
function mildest({ id }: FormPage): Answers {
  const finding = /^(.+)-since$/.exec(id)?.[1];
  if (finding !== undefined)
    return { [`${finding}.start`]: 'over-3-months', [`${finding}.sudden`]: 'no', [`${finding}.now`]: 'same' };
  return id === 'sensory-where' ? { 'sensory.where': ['left-leg'] } : {};
}

/** Of the page at hand what is asked for once more, as the mildest that could have been meant. */
function askedOnceMore(answers: Answers, { at, asksAgain = false, asksBlank = false }: Standing): Answers {
  if (!asksAgain || at !== painPage) return {};
  const unread = isUnreadSeverity(textOf(answers, painBox)) ? [painBox] : [];
  const names = [...unread, ...(asksBlank ? blankOfPain(answers) : [])];
  return Object.fromEntries(Object.entries(mildestOfPain).filter(([name]) => names.includes(name)));
}

const isUnanswered = ({ fields }: FormPage, answers: Answers): boolean =>
  !fields.flatMap(sentNames).some((name) => Object.hasOwn(answers, name));

/**
 * The answers by which a form is judged on its way. A finding counts with its side, start and course; while those are still to be asked
 * it counts by its value alone. Once their page was passed, what was left open on it reads as the worst, as everywhere.
 * Nor does what somebody wrote count before they were asked for it once more.
 * @param standing undefined: nothing more will be asked
 */
export function judgedSoFar(answers: Answers, standing: Standing | undefined): Answers {
  if (!standing) return answers;
  const { pages } = wayThrough(answers);
  const last = pages.findIndex(({ id }) => id === standing.at);
  const pending = pages.filter(
    (page, at) => (at > last || (at === last && !standing.isFinished)) && isUnanswered(page, answers),
  );
  return Object.assign({}, answers, ...pending.map(mildest), askedOnceMore(answers, standing));
}
