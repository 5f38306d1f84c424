import type { TableName } from '../shared/store/table.ts';
import type { FunctionDescription, Verb } from './function-description.ts';

type Grants = FunctionDescription['tables'];

/** All that several functions may do, for one that does the work of each. */
export function together(...grants: readonly Grants[]): Grants {
  const all = new Map<TableName, Set<Verb>>();
  for (const [table, verbs] of grants.flatMap((each) => Object.entries(each) as [TableName, readonly Verb[]][]))
    all.set(table, new Set([...(all.get(table) ?? []), ...verbs]));
  return Object.fromEntries([...all].map(([table, verbs]) => [table, [...verbs]]));
}

/** What it takes to answer a page, whichever door it comes by. Calls are kept in Clinical, which it cannot read. */
export const answering = {
  Cases: ['get', 'put'],
  Clinical: ['put'],
  Outbox: ['get', 'put'],
  Audit: ['put'],
  Directory: ['query'],
} as const;

/** What takes an intake, by API or by form. Nothing of a case is read. */
export const takingIntakes = {
  Directory: ['query'],
  Cases: ['put'],
  Clinical: ['put'],
  Outbox: ['put'],
  Audit: ['put'],
  Requests: ['get', 'put', 'update'],
} as const;

/** What adds answers to a case, likewise. */
export const addingAnswers = {
  Cases: ['get', 'put'],
  Clinical: ['query', 'put'],
  Outbox: ['get', 'put'],
  Audit: ['put'],
  Requests: ['get', 'put'],
} as const;

/** The same by a form, which has no key that its answer is kept for. */
const { Requests: _, ...addingAnswersByForm } = addingAnswers;

export { addingAnswersByForm };

/** What books, moves or cancels, likewise. */
export const bookingVisits = {
  Directory: ['query'],
  Schedule: ['get', 'query', 'put', 'check'],
  Cases: ['get', 'put'],
  Outbox: ['get', 'put'],
  Audit: ['put'],
  Requests: ['get', 'put'],
} as const;

/** What looks at cases, by API or on a page of the console, likewise. */
export const viewingCases = {
  Directory: ['query'],
  Schedule: ['get', 'query', 'query:case'],
  Cases: ['get', 'query:worklist', 'query:found'],
  Clinical: ['query'],
  Outbox: ['get', 'query:messages'],
  Audit: ['query', 'put'],
} as const;

/** What works on cases as they were triaged, likewise. */
export const workingOnCases = {
  Directory: ['query'],
  Schedule: ['get', 'put'],
  Cases: ['get', 'put', 'query:worklist'],
  Clinical: ['query', 'put'],
  Outbox: ['get', 'put'],
  Audit: ['put'],
  Requests: ['get', 'put', 'update'],
} as const;

/** What takes cases at the desk, or triages one anew, likewise. */
export const takingAtDesk = {
  Directory: ['query'],
  Schedule: ['query'],
  Cases: ['get', 'put'],
  Clinical: ['query', 'put'],
  Outbox: ['get', 'put'],
  Audit: ['put'],
  Requests: ['get', 'put'],
} as const;

/** What changes when practitioners and clinics see patients, likewise. */
export const keepingCalendars = {
  Directory: ['get', 'query', 'put', 'delete', 'check'],
  Schedule: ['get', 'query', 'put', 'check'],
  Cases: ['get', 'put'],
  Outbox: ['put'],
  Audit: ['put'],
  Requests: ['get', 'put'],
} as const;

/** What changes who is on call and who hears of what, and looks at what is undone, likewise. */
export const administering = {
  Directory: ['get', 'query', 'put', 'delete'],
  Outbox: ['get', 'put', 'query:pending', 'query:due'],
  Audit: ['query', 'query:actor', 'put'],
  Requests: ['get', 'put'],
} as const;
