import { describe, expect, it } from 'vitest';
import { cannotBeReached, modalityOfVisit, takesPlace } from '../../../shared/domain/booking/takes-place.ts';
import type { Modality } from '../../../shared/domain/directory/directory.ts';
import { calendar, east, hours, practitioner, slot, tuesday } from './fixtures.ts';

const joinUrl = 'https://video.example/alder';
const alder = practitioner('alder', [hours('09:00', '12:00')]);
const wanted = slot(`${tuesday}T09:00`, 20);
const places = (modality?: Modality, videoUrl?: string) => {
  const base = calendar([{ ...alder, ...(videoUrl && { videoUrl }) }], [east]);
  return {
    ...base,
    appointmentTypes: base.appointmentTypes.map((type) => ({ ...type, ...(modality && { modality }) })),
  };
};
const kept = (modality?: Modality) => ({ slot: wanted, keptAt: modality && { modality } });

describe('how a visit takes place', () => {
  it.each([
    ['as it was booked, though its type changed to telehealth', 'in-person', 'telehealth', 'in-person'],
    ['as it was booked, though its type changed to in person', 'telehealth', 'in-person', 'telehealth'],
    ['as its type says, where an earlier release booked it', undefined, 'telehealth', 'telehealth'],
    ['in person where nobody said', undefined, undefined, 'in-person'],
  ] as const)('is %s', (_, atBooking, now, is) => {
    expect(modalityOfVisit(kept(atBooking), places(now))).toBe(is);
  });

  it('is in person where the directory lost the type', () => {
    expect(modalityOfVisit(kept(), { appointmentTypes: [] })).toBe('in-person');
  });

  it('names the video of its practitioner of a visit by telehealth alone', () => {
    expect(takesPlace(kept('telehealth'), places('telehealth', joinUrl))).toEqual({ modality: 'telehealth', joinUrl });
    expect(takesPlace(kept('telehealth'), places('telehealth'))).toEqual({ modality: 'telehealth' });
    expect(takesPlace(kept('in-person'), places('telehealth', joinUrl))).toEqual({ modality: 'in-person' });
  });
});

describe('whom nobody can reach from afar', () => {
  it.each([
    [{ modality: 'telehealth' }, {}, true],
    [{ modality: 'telehealth' }, { phone: '+12125550123' }, false],
    [{ modality: 'telehealth', joinUrl }, {}, false],
    [{ modality: 'in-person' }, {}, false],
  ] as const)('%o with %o: %s', (place, contact, is) => {
    expect(cannotBeReached(place, contact)).toBe(is);
  });
});
