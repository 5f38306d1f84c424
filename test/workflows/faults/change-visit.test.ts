import { change } from '../../support/asks.ts';
import { describeFaults } from '../../support/every-fault.ts';
import { aVisit, bearer, frontDesk, patient, thisMorning } from '../../support/histories.ts';

/** Marked before it began: no day lists it. */
const aMissedVisit = aVisit(
  { status: 'no-show' },
  { status: 'acknowledged', openVisits: {}, statusBeforeVisits: undefined },
).filter(({ kind }) => kind !== 'day-changed');

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
  'taking a missed visit back whose time was given back': {
    before: aMissedVisit,
    ask: change('check-in', frontDesk),
  },
});
