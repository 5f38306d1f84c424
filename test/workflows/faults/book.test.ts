import { book } from '../../support/asks.ts';
import { describeFaults } from '../../support/every-fault.ts';
import {
  aCase,
  aHeldTime,
  aPagedCase,
  aReferral,
  frontDesk,
  holdId,
  nurse,
  patient,
  referralId,
  referrer,
  tuesdayAtNine,
} from '../../support/histories.ts';

const free = tuesdayAtNine;
const held = { holdId };

const overdue = {
  acknowledgeBy: '2026-11-20T10:00:00-05:00',
  contactBy: '2026-11-20T12:00:00-05:00',
  seenBy: '2026-11-23T08:00:00-05:00',
};

const heldByReferrer = aHeldTime({ holder: { kind: 'referrer', id: 'demo-oncology' }, caseId: referralId });

describeFaults({
  'booking a free time as a patient': { before: aCase(), ask: book(patient, free) },
  'booking the held time as a patient': { before: [...aCase(), ...aHeldTime()], ask: book(patient, held) },
  'booking the held time as a referrer': {
    before: [...aReferral(), ...heldByReferrer],
    ask: book(referrer, held, referralId),
  },
  'a nurse books for a case that is paged': { before: aPagedCase(), ask: book(nurse, free) },
  'the front desk books for a case that is paged': { before: aPagedCase(), ask: book(frontDesk, free) },
  'booking a time after the deadline of an urgent case, where none is free before it': {
    before: aCase({ urgency: 'urgent', deadlines: overdue }),
    ask: book(patient, free),
  },
});
