import type { ActOf } from '../../shared/domain/cases/case-act.ts';
import type { InformationRequest } from '../../shared/domain/cases/information-request.ts';
import type { ReferralEvent, ReferrerCard } from '../../shared/domain/cases/referral-event.ts';
import { anId } from './records.ts';

/** Records of what staff say and ask of a case, and of what its referrer is told. */
const at = '2026-11-23T14:00:00.000Z';
const caseId = anId('ref');
const byNurse = { by: 'nurse-1', role: 'nurse' } as const;

export const aNote = (changes: Partial<ActOf<'note'>> = {}): ActOf<'note'> => ({
  ...byNurse,
  actId: anId('act'),
  caseId,
  at,
  kind: 'note',
  text: 'Called the daughter.',
  ...changes,
});

export const anEnd = (changes: Partial<ActOf<'ended'>> = {}): ActOf<'ended'> => ({
  ...byNurse,
  actId: anId('act', 2),
  caseId,
  at,
  kind: 'ended',
  status: 'declined',
  reason: 'No spine surgery is needed.',
  ...changes,
});

export const someAdvice = (changes: Partial<ActOf<'advice'>> = {}): ActOf<'advice'> => ({
  ...byNurse,
  actId: anId('act', 3),
  caseId,
  at,
  kind: 'advice',
  text: 'A brace, and imaging in six weeks.',
  ...changes,
});

export const aRequest = (changes: Partial<InformationRequest> = {}): InformationRequest => ({
  ...byNurse,
  requestId: anId('req'),
  caseId,
  version: 1,
  at,
  items: ['pathology', 'mri-report'],
  question: 'Which level was radiated?',
  dueBy: '2026-11-25',
  ...changes,
});

export const aCard = (changes: Partial<ReferrerCard> = {}): ReferrerCard => ({
  caseId,
  version: 1,
  email: 'doctor@example.org',
  externalId: 'EXT-1',
  events: 0,
  ...changes,
});

export const aReferralEvent = (changes: Partial<ReferralEvent> = {}): ReferralEvent => ({
  caseId,
  place: 1,
  eventId: anId('evt'),
  type: 'referral.received',
  at,
  ...changes,
});
