import type { FormPage } from './form-page.ts';
import { formPages, type PageId, pageOf, wayThrough } from './form-pages.ts';
import type { Answers } from './form-state.ts';
import { isAnswered } from './open-questions.ts';

/** Where the answers are looked at once more. */
export const checkPage: PageId = 'check';

const placeOf = (id: string): number => formPages.findIndex((page) => page.id === id);

/** The pages that are asked behind another one. */
const behind = (answers: Answers, at: string): readonly FormPage<PageId>[] =>
  wayThrough(answers).pages.filter(({ id }) => placeOf(id) > placeOf(at));

/** The page whose answer led to a page, or itself. */
const rootOf = (id: string): string => pageOf(id)?.of ?? id;

/** A page that the answer of another one leads to, and of which nothing was answered yet. */
const isNew = ({ of, fields }: FormPage, answers: Answers, root: string): boolean =>
  of === root && !fields.some((field) => isAnswered(field, answers));

/**
 * The page that comes next. From the check page an answer is changed on its own: back to it, by what the new answer makes to be asked.
 * @param at id of the page that was answered; any other text stands before the first
 */
export function nextPage(answers: Answers, at: string, changing = false): PageId {
  const pages = behind(answers, at);
  const next = changing && pageOf(at) ? pages.find((page) => isNew(page, answers, rootOf(at))) : pages[0];
  return next?.id ?? checkPage;
}

/** The page before; undefined before the first, where the form begins. */
export const previousPage = (answers: Answers, at: string): PageId | undefined =>
  wayThrough(answers).pages.findLast(({ id }) => placeOf(id) < placeOf(at))?.id;
