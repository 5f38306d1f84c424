import { expect, it } from 'vitest';
import { booked, calendarDoors, surgeon } from '../../../support/calendar-doors.ts';

it('lists a thousand of the visits that a change hits, and counts the others: a kept answer has room for no more', async () => {
  const doors = await calendarDoors();
  const [days, ofDay] = [34, 30] as const;
  for (let day = 0; day < days; day++) {
    const visits = Array.from({ length: ofDay }, (_, n) => ({ number: day * ofDay + n, minutes: day * 24 * 60 + n }));
    await doors.commit(...booked(...visits));
  }
  const path = `/v1/practitioners/${surgeon}/time-off?preview=true`;
  const year = await doors.ask('POST', path, { from: '2026-11-24', to: '2027-11-23' });
  expect([year.body.affected.length, year.body.affectedMore]).toEqual([1000, days * ofDay - 1000]);
  const day = await doors.ask('POST', path, { from: '2026-11-24', to: '2026-11-24' });
  expect([day.body.affected.length, day.body.affectedMore]).toEqual([ofDay, undefined]);
});
