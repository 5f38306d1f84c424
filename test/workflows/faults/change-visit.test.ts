import { change } from '../../support/asks.ts';
import { describeFaults } from '../../support/every-fault.ts';
import { aVisit, bearer, frontDesk, patient, thisMorning } from '../../support/histories.ts';

describeFaults({
  'confirming a visit by its link': { before: aVisit(), ask: change('confirm', bearer) },
  'cancelling a visit as a patient': { before: aVisit(), ask: change('cancel', patient) },
  'checking somebody in': { before: aVisit({ slot: thisMorning }), ask: change('check-in', frontDesk) },
  'completing a visit': {
    before: aVisit({ slot: thisMorning, status: 'checked-in' }),
    ask: change('complete', frontDesk),
  },
  'marking a visit as missed that has begun': {
    before: aVisit({ slot: thisMorning, status: 'confirmed' }),
    ask: change('no-show', frontDesk),
  },
  'marking a visit as missed before it begins': { before: aVisit(), ask: change('no-show', frontDesk) },
});
