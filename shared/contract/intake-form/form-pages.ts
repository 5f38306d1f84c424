import { type FormPage, sentNames } from './form-page.ts';
import type { Answers } from './form-state.ts';
import { findingPages } from './pages/finding-pages.ts';
import { historyPages } from './pages/history-pages.ts';
import { painPages } from './pages/pain-pages.ts';
import { personPages } from './pages/person-pages.ts';
import { riskPages } from './pages/risk-pages.ts';
import { validAnswer } from './valid-answer.ts';

const pages = [...historyPages, ...findingPages, ...painPages, ...riskPages, ...personPages] as const;

export type PageId = (typeof pages)[number]['id'];

/** Every page of the form in the order in which they are asked: danger first, identity late (pages.md section 3). */
export const formPages: readonly FormPage<PageId>[] = pages;

/** How many steps the form is told in. */
export const stepCount = 14;

const byId = new Map<string, FormPage<PageId>>(formPages.map((page) => [page.id, page]));

export const pageOf = (id: string): FormPage<PageId> | undefined => byId.get(id);

/** The answers of a page's own fields, as far as they are of their form. */
export const answersOf = (page: FormPage, answers: Answers): Answers =>
  Object.fromEntries(
    page.fields.flatMap((field) =>
      sentNames(field).flatMap((name) => {
        const answer = validAnswer(field, answers, name);
        return answer === undefined ? [] : [[name, answer] as const];
      }),
    ),
  );

/**
 * The pages that these answers lead along, and the answers that count: of pages that are asked. What was answered on another stays in
 * the form, so that changing back finds it, and is sent nowhere.
 */
export function wayThrough(answers: Answers): { pages: readonly FormPage<PageId>[]; reached: Answers } {
  const asked: FormPage<PageId>[] = [];
  let reached: Answers = {};
  for (const page of formPages) {
    if (page.asked && !page.asked(reached)) continue;
    asked.push(page);
    reached = { ...reached, ...answersOf(page, answers) };
  }
  return { pages: asked, reached };
}
