import { move } from '../../support/asks.ts';
import { describeFaults } from '../../support/every-fault.ts';
import { aHeldTime, aVisit, bearer, frontDesk, mondayAtNine, patient, tuesdayAtTen } from '../../support/histories.ts';

describeFaults({
  'moving a visit within its day by its link': { before: aVisit(), ask: move(bearer, tuesdayAtTen) },
  'moving a visit to another day by its link': { before: aVisit(), ask: move(bearer, mondayAtNine) },
  'moving a visit to a time that was held for it': {
    before: [...aVisit(), ...aHeldTime({ slot: mondayAtNine })],
    ask: move(patient, mondayAtNine),
  },
  'moving a visit that the front desk saw': {
    before: aVisit({ status: 'confirmed' }),
    ask: move(frontDesk, mondayAtNine, 1),
  },
});
