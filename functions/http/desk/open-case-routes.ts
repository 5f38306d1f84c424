import { OpenedCaseAnswer } from '../../../shared/contract/open-case-answer.ts';
import { OpenCaseBody, openCaseFaults, personOfCase, SalvagedCase } from '../../../shared/contract/open-case-body.ts';

/** The door of a case that staff take for whoever calls, writes or stands before them. */
export const openCaseRoutes = {
  openCase: {
    callers: ['staff'],
    method: 'POST',
    path: '/v1/cases',
    handler: 'http/desk/open-case.ts',
    summary:
      'Take a case by phone, by fax or at the desk: one form, as an intake or as a referral. `consent` means that the person said so. It is triaged, stored and announced as one that they sent themselves.',
    body: OpenCaseBody,
    salvaged: SalvagedCase,
    person: personOfCase,
    faults: openCaseFaults,
    answers: {
      201: {
        description:
          'Stored. The front desk gets of the triage what to say. An emergency lists in `incomplete` what could not be read.',
        schema: OpenedCaseAnswer,
      },
    },
  },
} as const;
