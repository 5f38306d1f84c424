import { isPlainObject } from '../../domain/core/plain-object.ts';
import { storableData } from '../../domain/core/tidy-data.ts';
import { sentNames } from './form-page.ts';
import { answersOf, pageOf } from './form-pages.ts';
import { Answers, type FormState } from './form-state.ts';
import { textOf } from './read-answers.ts';

/** What a page sent: its own fields, and what it carried along unseen. */
export type SentFields = Answers;

/** Where a form begins, before its first page. */
export const startOfForm = 'start';

/** JSON, whatever it holds; undefined for any other text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What of a member can be an answer: a text, and of a list its texts. */
function answerIn(member: unknown): string | string[] | undefined {
  if (typeof member === 'string') return member;
  return Array.isArray(member) ? member.filter((each) => typeof each === 'string') : undefined;
}

/** The answers of other pages that a page carried along. One that is none any more is left out, and takes no other with it. */
function carried(text = '{}'): Answers {
  const members = parsed(text);
  if (!isPlainObject(members)) return {};
  const answers = Object.entries(members).map(([name, member]) => [name, answerIn(member)] as const);
  return Answers.parse(Object.fromEntries(answers.filter(([, answer]) => answer !== undefined)));
}

/** The answers with those of the page that was sent in place of its former ones: a box that was emptied is empty. */
export function withPage(answers: Answers, at: string, fields: SentFields): Answers {
  const page = pageOf(at);
  if (!page) return answers;
  const own = new Set(page.fields.flatMap(sentNames));
  const others = Object.entries(answers).filter(([name]) => !own.has(name));
  return { ...Object.fromEntries(others), ...answersOf(page, fields) };
}

/** Which button was pressed: `next`, `back`, `en`, `es`, `save`, `send`, `alert`, `call` or `change:<page>`. */
export const goOf = (fields: SentFields): string => textOf(fields, 'go') ?? 'next';

/** The answers with a phone number, which pages ask for that are no pages of the form. */
const withPhone = (answers: Answers, phone = textOf(answers, 'phone')): Answers =>
  phone === undefined ? answers : { ...answers, phone };

/** The form as a page sent it, whatever is in it: what is no answer is none, and half a character of a cut paste is a mark for one. */
export function sentForm(fields: SentFields): FormState {
  const at = textOf(fields, 'at') ?? startOfForm;
  const others = carried(textOf(fields, 'answers'));
  const isKept = textOf(fields, 'kept') === '1';
  const answers = isKept ? withPhone(others, textOf(fields, 'phone')) : withPage(others, at, fields);
  return {
    answers: storableData(answers) as Answers,
    at,
    ...(textOf(fields, 'changing') === '1' && { changing: true as const }),
  };
}

/** Whether a button stores the form. */
export const isStoring = (go: string): boolean => ['send', 'alert', 'call'].includes(go);

/** The field by which a page says that it was shown once more: what of it cannot be read was asked for twice. */
export const askedTwice = 'asked';

/** Whether what cannot be read of a page is to be asked for once more: not where it was, nor of what is stored at once. */
export const asksAgain = (fields: SentFields): boolean =>
  textOf(fields, askedTwice) !== '1' && !isStoring(goOf(fields));

/**
 * What a form says that is to be stored, by which it is known when it comes twice, from whichever tab; undefined for one that only goes
 * on.
 */
export function saidByForm(body: unknown): unknown {
  const fields = Answers.safeParse(body).data ?? {};
  const go = goOf(fields);
  const phone = textOf(fields, 'phone');
  return isStoring(go) ? [go, sentForm(fields).answers, ...(go === 'alert' ? [phone] : [])] : undefined;
}
