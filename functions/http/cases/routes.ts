import { AcknowledgeBody, ContactBody, WordsReadBody } from '../../../shared/contract/case-work-bodies.ts';
import { EmptyBody } from '../../../shared/contract/empty-body.ts';
import { MessageAnswer } from '../../../shared/contract/message-answers.ts';
import { WorklistItem } from '../../../shared/contract/worklist-answers.ts';
import { clinicalRoles } from '../../../shared/domain/core/party.ts';
import { routesOf } from '../../../shared/http/core/route.ts';
import { actRoutes } from './act-routes.ts';
import { doublesRoutes } from './doubles-routes.ts';
import { setAsideRoutes } from './set-aside-routes.ts';
import { visitFactRoutes } from './visit-fact-routes.ts';

const ofStaff = { callers: ['staff'] } as const;

/** What staff do with a case as it was triaged. */
export const caseRoutes = routesOf('cases', {
  ...setAsideRoutes,
  ...visitFactRoutes,
  ...actRoutes,
  ...doublesRoutes,
  acknowledgeCase: {
    ...ofStaff,
    method: 'POST',
    path: '/v1/cases/{id}/acknowledge',
    handler: 'http/cases/acknowledge-case.ts',
    summary: 'Take notice of a case; its paging round ends. While one is open this takes a nurse or above.',
    body: AcknowledgeBody,
    answers: { 200: { description: 'The new state.', schema: WorklistItem } },
  },
  recordContact: {
    ...ofStaff,
    method: 'POST',
    path: '/v1/cases/{id}/contact',
    handler: 'http/cases/record-contact.ts',
    summary:
      'Note that you tried to reach the person. A nurse or above who reached them acknowledges the case by it. For 30 days after its end calls about a case are still noted.',
    body: ContactBody,
    answers: { 200: { description: 'The new state.', schema: WorklistItem } },
  },
  readWords: {
    ...ofStaff,
    method: 'POST',
    path: '/v1/cases/{id}/words-read',
    handler: 'http/cases/read-words.ts',
    summary: 'Say that you have read the words of a case as it stood at `version`; the clock `readBy` ends.',
    roles: clinicalRoles,
    body: WordsReadBody,
    answers: { 200: { description: 'The new state.', schema: WorklistItem } },
  },
  replayMessage: {
    ...ofStaff,
    method: 'POST',
    path: '/v1/messages/{id}/replay',
    handler: 'http/cases/replay-message.ts',
    summary:
      'Send a message again to the same person by the same channel, under an id of its own. It has no `result` until it is tried.',
    roles: ['admin'],
    limited: 'So many messages were sent again to this person by this channel within the hour that this one was not.',
    body: EmptyBody,
    answers: { 200: { description: 'The new message, before it went out.', schema: MessageAnswer } },
  },
});
