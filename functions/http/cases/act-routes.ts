import { NoteAnswer, RequestAnswer } from '../../../shared/contract/act-answers.ts';
import {
  AdviceBody,
  AskBody,
  AssignBody,
  askFaults,
  CloseBody,
  DeclineBody,
  NoteBody,
  RedirectBody,
} from '../../../shared/contract/act-bodies.ts';
import { WorklistItem } from '../../../shared/contract/worklist-answers.ts';
import { clinicalRoles } from '../../../shared/domain/core/party.ts';

const ofStaff = { callers: ['staff'], method: 'POST' } as const;
const newState = { 200: { description: 'The new state.', schema: WorklistItem } } as const;
const ending = {
  ...ofStaff,
  handler: 'http/cases/end-case.ts',
  roles: clinicalRoles,
  answers: newState,
} as const;

/** What staff do with a case on its way, and how they end it. */
export const actRoutes = {
  assignCase: {
    ...ofStaff,
    path: '/v1/cases/{id}/assign',
    handler: 'http/cases/assign-case.ts',
    summary: 'Give a case to one of the staff, who is told, or to nobody.',
    body: AssignBody,
    answers: newState,
  },
  addNote: {
    ...ofStaff,
    path: '/v1/cases/{id}/notes',
    handler: 'http/cases/say-of-case.ts',
    summary: 'Add a note. The front desk reads what the front desk wrote, nurses and above read every note.',
    body: NoteBody,
    answers: { 201: { description: 'The note.', schema: NoteAnswer } },
  },
  giveAdvice: {
    ...ofStaff,
    path: '/v1/cases/{id}/advice',
    handler: 'http/cases/say-of-case.ts',
    summary:
      'Give advice, which the referrer reads; of an intake there is none. With `close` it takes the place of a visit and closes the case; without, the case stays open for one.',
    roles: clinicalRoles,
    body: AdviceBody,
    answers: newState,
  },
  askReferrer: {
    ...ofStaff,
    path: '/v1/cases/{id}/information-requests',
    handler: 'http/cases/ask-referrer.ts',
    summary:
      'Ask the referrer for what the case lacks: imaging, records, findings, papers, or `other`, which the question says. Nothing waits for the answer.',
    roles: clinicalRoles,
    body: AskBody,
    faults: askFaults,
    answers: { 201: { description: 'The request.', schema: RequestAnswer } },
  },
  declineCase: {
    ...ending,
    path: '/v1/cases/{id}/decline',
    summary:
      'Decline a case that was not seen; its visits to come are cancelled, its paging ends, and its referrer reads why.',
    body: DeclineBody,
  },
  redirectCase: {
    ...ending,
    path: '/v1/cases/{id}/redirect',
    summary:
      'Redirect a case that was not seen to another clinic; its visits to come are cancelled, its paging ends, and its referrer reads why.',
    body: RedirectBody,
  },
  closeCase: {
    ...ending,
    path: '/v1/cases/{id}/close',
    summary:
      'Close a case with its outcome; its visits to come are cancelled, its paging ends, and its referrer reads both.',
    body: CloseBody,
  },
} as const;
