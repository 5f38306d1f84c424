import { newReferral } from '../../demo/samples.ts';
import type { Place } from '../handlers/place.ts';
import type { Units } from '../report/units.ts';
import { referrer } from '../sample-requests.ts';
import { booking, cancelling, holding, moving } from './cases.ts';
import type { Site } from './site.ts';

/** What operations of a booking consume, by name. */
export type Counted = Readonly<Record<string, Units>>;

/** A referrer's holds are counted, and what it does is found by its name too: its booking costs more than a patient's. */
async function countReferrer({ timed, count }: Place, time: string): Promise<Units> {
  const asked = { operation: 'submitReferral', caller: referrer, body: newReferral() };
  const { answers } = await timed.run([asked], { keep: true });
  const caseId: string = answers[0]?.body.referralId;
  return (await count({ operation: 'bookAppointment', caller: referrer, body: { caseId, slotId: time } }, 201)).units;
}

/** Carries each operation out once, through the meter. @throws Error where one is answered otherwise */
export async function countOperations({ cases, calendar }: Site, place: Place): Promise<Counted> {
  const [one, other, third] = cases.take(3);
  if (!one || !other || !third) throw new Error('There are no cases.');
  const [first = '', held = '', moved = '', referred = '', ...rest] = calendar.times(5);
  // The first request of a handler reads the directory, which is kept for a minute.
  await place.count(booking(third, rest[0] ?? ''), 201);
  const booked = await place.count(booking(one, first), 201);
  const refused = await place.count(booking(other, calendar.taken[0] ?? ''), 409);
  const hold = await place.count(holding(other, held), 201);
  const { holdId } = hold.answer.body;
  const byHold = { ...booking(other, held), body: { caseId: other.caseId, holdId } };
  const id: string = booked.answer.body.appointmentId;
  return {
    booking: booked.units,
    refusal: refused.units,
    hold: hold.units,
    'booking of a hold': (await place.count(byHold, 201)).units,
    move: (await place.count(moving(one, id, moved), 200)).units,
    cancel: (await place.count(cancelling(one, id), 200)).units,
    'booking by a referrer': await countReferrer(place, referred),
  };
}
