import type { StaffTexts } from '../../domain/messages/message-texts.ts';

type Told = 'missedVisit' | 'missedRemotely' | 'givenUp' | 'visitGivenUp' | 'callAfterMissed' | 'callAfterGivenUp';

/** That somebody missed a visit or gave it up, and what is told of the call about it. */
export const missedVisits: Pick<StaffTexts, Told> = {
  missedVisit: {
    sms: 'Visit missed, {urgency} case {code}. Please call, and book again.',
    subject: 'Visit missed: {urgency} case {code}',
    opening: 'Nobody came to a visit of case {code} ({urgency}).',
    todo: 'Please call the patient, find out why, and book another time. The case on the worklist says by when.',
  },
  missedRemotely: {
    sms: 'Video or phone visit missed, {urgency} case {code}. Please call, and book again.',
    subject: 'Video or phone visit missed: {urgency} case {code}',
    opening: 'The patient of case {code} ({urgency}) did not answer at the time of their visit by video or phone.',
    todo: 'Please call the patient, find out why, and book another time. The case on the worklist says by when.',
  },
  givenUp: {
    sms: 'Visit of {visit} given up, {urgency} case {code}. Please call, and book again.',
    subject: 'Visit given up: {urgency} case {code}',
    opening:
      'The patient of case {code} ({urgency}) will not be there for their visit of {visit}. Its time is free again.',
    todo: 'Please call the patient, find out why, and book another time. The case on the worklist says by when.',
  },
  visitGivenUp: 'given up',
  callAfterGivenUp: {
    full: {
      todo: 'reach the patient, who will not come on {visit}',
      missed: 'the patient was not reached since their visit of {visit} was given up',
      short: 'not reached since a visit was given up',
    },
    short: {
      todo: 'reach the patient, who gave up a visit',
      missed: 'the patient was not reached since a visit was given up',
      short: 'not reached since a visit was given up',
    },
    missed: {
      sms: 'MISSED: {urgency} case {code}, not reached since the visit of {visit} was given up. Call, or have it recorded: {practice}',
      subject: 'Missed: {urgency} case {code}, not reached since the visit of {visit} was given up',
      todo: 'Nobody has recorded since then that the patient was reached; a call before it is no answer to it. Call now and book another time, or have it recorded: {practice}',
    },
  },
  callAfterMissed: {
    full: {
      todo: 'reach the patient, who missed a visit on {visit}',
      missed: 'the patient was not reached again since the missed visit of {visit}',
      short: 'not reached since a missed visit',
    },
    short: {
      todo: 'reach the patient, who missed a visit',
      missed: 'the patient was not reached again since a missed visit',
      short: 'not reached since a missed visit',
    },
    missed: {
      sms: 'MISSED: {urgency} case {code}, not reached since the missed visit of {visit}. Call, or have it recorded: {practice}',
      subject: 'Missed: {urgency} case {code}, not reached since the visit of {visit}',
      todo: 'Nobody has recorded since that visit that the patient was reached; a call before it is no answer to it. Call now and book another time, or have it recorded: {practice}',
    },
  },
};
