import {
  AcknowledgeBody,
  ContactBody,
  MendBody,
  OverrideBody,
  WordsReadBody,
} from '../../../shared/contract/case-bodies.ts';
import { MessageAnswer, MessagesAnswer } from '../../../shared/contract/message-answers.ts';
import { PageQuery, ScheduleQuery, WorklistQuery } from '../../../shared/contract/queries.ts';
import {
  CaseAnswer,
  HistoryAnswer,
  OverriddenAnswer,
  ScheduleAnswer,
  WorklistAnswer,
  WorklistItem,
} from '../../../shared/contract/staff-answers.ts';
import { EmptyBody } from '../../../shared/contract/visit-bodies.ts';
import { clinicalRoles } from '../../../shared/domain/core/party.ts';
import { routesOf } from '../../../shared/http/core/route.ts';
import { actRoutes } from './act-routes.ts';
import { findingRoutes } from './finding-routes.ts';
import { openCaseRoutes } from './open-case-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { setAsideRoutes } from './set-aside-routes.ts';
import { visitFactRoutes } from './visit-fact-routes.ts';

const ofStaff = { callers: ['staff'] } as const;

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
  ...setAsideRoutes,
  ...openCaseRoutes,
  ...reportRoutes,
  ...visitFactRoutes,
  ...actRoutes,
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
    summary: 'Who did and saw what, oldest first.',
    query: PageQuery,
    answers: { 200: { description: 'One page.', schema: HistoryAnswer } },
  },
  acknowledgeCase: {
    ...ofStaff,
    method: 'POST',
    path: '/v1/cases/{id}/acknowledge',
    handler: 'http/staff/acknowledge-case.ts',
    summary: 'Take notice of a case; its paging round ends. While one is open this takes a nurse or above.',
    body: AcknowledgeBody,
    answers: { 200: { description: 'The new state.', schema: WorklistItem } },
  },
  recordContact: {
    ...ofStaff,
    method: 'POST',
    path: '/v1/cases/{id}/contact',
    handler: 'http/staff/record-contact.ts',
    summary: 'Note that you tried to reach the person. A nurse or above who reached them acknowledges the case by it.',
    body: ContactBody,
    answers: { 200: { description: 'The new state.', schema: WorklistItem } },
  },
  overrideTriage: {
    ...ofStaff,
    method: 'POST',
    path: '/v1/cases/{id}/triage',
    handler: 'http/staff/override-triage.ts',
    summary: "Set another level, with a reason; the rules' result is kept beside it.",
    roles: clinicalRoles,
    body: OverrideBody,
    answers: { 200: { description: 'The new state.', schema: OverriddenAnswer } },
  },
  mendCase: {
    ...ofStaff,
    method: 'PATCH',
    path: '/v1/cases/{id}',
    handler: 'http/staff/mend-case.ts',
    summary: 'Mend the form of a case (JSON Merge Patch): names, contact, birth date, language, preferences.',
    body: MendBody,
    answers: { 200: { description: 'The new state.', schema: WorklistItem } },
  },
  readWords: {
    ...ofStaff,
    method: 'POST',
    path: '/v1/cases/{id}/words-read',
    handler: 'http/staff/read-words.ts',
    summary: 'Say that you have read the words of a case as it stood at `version`; the clock `readBy` ends.',
    roles: clinicalRoles,
    body: WordsReadBody,
    answers: { 200: { description: 'The new state.', schema: WorklistItem } },
  },
  listMessages: {
    ...ofStaff,
    method: 'GET',
    path: '/v1/cases/{id}/messages',
    handler: 'http/staff/list-messages.ts',
    view: true,
    summary: 'What was sent about a case, to whom and with what result, oldest first. Neither words nor addresses.',
    query: PageQuery,
    answers: { 200: { description: 'One page.', schema: MessagesAnswer } },
  },
  replayMessage: {
    ...ofStaff,
    method: 'POST',
    path: '/v1/messages/{id}/replay',
    handler: 'http/staff/replay-message.ts',
    summary:
      'Send a message again to the same person by the same channel, under an id of its own. It has no `result` until it is tried.',
    roles: ['admin'],
    limited: 'So many messages were sent again to this person by this channel within the hour that this one was not.',
    body: EmptyBody,
    answers: { 200: { description: 'The new message, before it went out.', schema: MessageAnswer } },
  },
  getSchedule: {
    ...ofStaff,
    method: 'GET',
    path: '/v1/schedule',
    handler: 'http/staff/get-schedule.ts',
    view: true,
    summary: 'The day sheet of a clinic.',
    query: ScheduleQuery,
    answers: { 200: { description: 'The day.', schema: ScheduleAnswer } },
  },
});
