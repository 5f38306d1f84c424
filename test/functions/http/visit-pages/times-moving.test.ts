import { describe, expect, it } from 'vitest';
import { sampleDirectory } from '../../../../shared/config/sample-directory.ts';
import { parseSlotId } from '../../../../shared/domain/booking/slot.ts';
import { aCaseHeader, anAppointment, aSlot } from '../../../support/records.ts';
import { timesWorld } from '../../../support/times-world.ts';

const nameOf = (clinicId: string) => sampleDirectory.clinics.find((each) => each.clinicId === clinicId)?.name ?? '';
const slotsIn = (html: string) =>
  [...html.matchAll(/name="slot" value="([^"]+)"/g)].flatMap(([, id]) => parseSlotId(id ?? '') ?? []);

/** The times for a visit at a clinic that is moved, with or without where the person lives. */
async function opened(clinicId: string, near: object = {}) {
  const visit = anAppointment({ slot: aSlot({ clinicId }), keptAt: undefined });
  const { caseId, appointmentId } = visit;
  const header = aCaseHeader({ caseId, urgency: 'routine', pageOnCall: false, homeRegion: 'long-island' });
  const world = await timesWorld({ header, visit });
  const { html } = await world.client.open(
    world.addressOf('times', 'times', { caseId, moving: appointmentId, ...near }),
  );
  const [named = '', byDay = ''] = html.split('All times by day');
  return { html, named, days: byDay.split('<h3').slice(1) };
}

describe('the times for a visit that is moved by its link', () => {
  it.each(['nassau', 'brooklyn', 'queens'])('begin at the clinic of the visit: %s', async (clinicId) => {
    const { named, days } = await opened(clinicId);
    const there = days.filter((day) => day.includes(nameOf(clinicId)));
    expect(there.length).toBeGreaterThan(0);
    for (const day of there) expect(new Set(slotsIn(day).map((slot) => slot.clinicId))).toEqual(new Set([clinicId]));
    const [first] = slotsIn(named);
    const soonestThere = slotsIn(there[0] ?? '')[0];
    if (first?.start === soonestThere?.start) expect(first?.clinicId).toBe(clinicId);
    expect(slotsIn(named).map((slot) => slot.clinicId)).toContain(clinicId);
  });

  it('tell no miles, and of no clinic that it is near, where nobody knows from where', async () => {
    expect((await opened('nassau')).html).not.toMatch(/miles?\b|near you/);
  });

  it('tell both where it is known', async () => {
    const { html, days } = await opened('brooklyn', { near: '11501' });
    expect(html).toMatch(/Nassau[^<]*, \d+ miles?/);
    expect(html).toContain('near you');
    expect(slotsIn(days[0] ?? '')[0]?.clinicId).toBe('nassau');
  });
});
