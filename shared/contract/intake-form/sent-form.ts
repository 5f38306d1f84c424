import { sentNames } from './form-page.ts';
import { answersOf, pageOf } from './form-pages.ts';
import { Answers, type FormState } from './form-state.ts';
import { textOf } from './read-answers.ts';

/** What a page sent: its own fields, and what it carried along unseen. */
export type SentFields = Answers;

/** Where a form begins, before its first page. */
export const startOfForm = 'start';

/** The answers of other pages that a page carried along; none where they are no longer what a page wrote. */
function carried(text: string | undefined): Answers {
  try {
    return Answers.safeParse(JSON.parse(text ?? '{}')).data ?? {};
  } catch {
    return {};
  }
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

/** The form as a page sent it, whatever is in it: what is no answer is none. */
export function sentForm(fields: SentFields): FormState {
  const at = textOf(fields, 'at') ?? startOfForm;
  const others = carried(textOf(fields, 'answers'));
  const isKept = textOf(fields, 'kept') === '1';
  return {
    answers: isKept ? withPhone(others, textOf(fields, 'phone')) : withPage(others, at, fields),
    at,
    ...(textOf(fields, 'changing') === '1' && { changing: true as const }),
  };
}

/** Whether a button stores the form. */
export const isStoring = (go: string): boolean => ['send', 'alert', 'call'].includes(go);

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
