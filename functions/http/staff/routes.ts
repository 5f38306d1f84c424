import { ScheduleAnswer } from '../../../shared/contract/day-sheet-answer.ts';
import { HistoryAnswer } from '../../../shared/contract/history-answer.ts';
import { MessagesAnswer } from '../../../shared/contract/message-answers.ts';
import { OrderedPageQuery } from '../../../shared/contract/queries.ts';
import { CaseAnswer } from '../../../shared/contract/staff-answers.ts';
import { ScheduleQuery, WorklistQuery } from '../../../shared/contract/staff-queries.ts';
import { daySheetCsv } from '../../../shared/contract/views/day-sheet-csv.ts';
import { WorklistAnswer } from '../../../shared/contract/worklist-answers.ts';
import { routesOf } from '../../../shared/http/core/route.ts';
import { findingRoutes } from './finding-routes.ts';
import { reportRoutes } from './report-routes.ts';

const ofStaff = { callers: ['staff'] } as const;

/** What is looked at. Nothing is changed here but that it is written down who looked. */
export const staffRoutes = routesOf('staff', {
  listWorklist: {
    ...ofStaff,
    method: 'GET',
    path: '/v1/worklist',
    handler: 'http/staff/list-worklist.ts',
    view: true,
    summary: 'Open cases, most urgent and nearest deadline first.',
    query: WorklistQuery,
    answers: { 200: { description: 'One page.', schema: WorklistAnswer } },
  },
  ...reportRoutes,
  ...findingRoutes,
  getCase: {
    ...ofStaff,
    method: 'GET',
    path: '/v1/cases/{id}',
    handler: 'http/staff/get-case.ts',
    view: true,
    summary: 'The whole case; clinical answers for nurses and above. Being looked at is recorded.',
    answers: { 200: { description: 'The case.', schema: CaseAnswer } },
  },
  getHistory: {
    ...ofStaff,
    method: 'GET',
    path: '/v1/cases/{id}/history',
    handler: 'http/staff/get-history.ts',
    view: true,
    summary: 'Who did and saw what, oldest first; `order=newest` turns it round.',
    query: OrderedPageQuery,
    answers: { 200: { description: 'One page.', schema: HistoryAnswer } },
  },
  listMessages: {
    ...ofStaff,
    method: 'GET',
    path: '/v1/cases/{id}/messages',
    handler: 'http/staff/list-messages.ts',
    view: true,
    summary:
      'What was sent about a case, to whom and with what result, oldest first; `order=newest` turns it round. Neither words nor addresses.',
    query: OrderedPageQuery,
    answers: { 200: { description: 'One page.', schema: MessagesAnswer } },
  },
  getSchedule: {
    ...ofStaff,
    method: 'GET',
    path: '/v1/schedule',
    handler: 'http/staff/get-schedule.ts',
    view: true,
    summary:
      'The day sheet of a clinic: who comes, what they need, what is missing for it, and when nobody comes. `Accept: text/csv` gives a table to print.',
    query: ScheduleQuery,
    answers: { 200: { description: 'The day.', schema: ScheduleAnswer, csv: daySheetCsv } },
  },
});
