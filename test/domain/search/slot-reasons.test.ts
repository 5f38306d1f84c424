import { describe, expect, it } from 'vitest';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import type { VisitFilter } from '../../../shared/domain/search/slot-filter.ts';
import type { FoundSlot } from '../../../shared/domain/search/slot-order.ts';
import { reasonsFor, type SlotReason } from '../../../shared/domain/search/slot-reasons.ts';
import { aCaseHeader } from '../../support/records.ts';
import { at } from '../booking/fixtures.ts';
import { filterWorld } from './filter-world.ts';

/** A case for which nothing speaks but the deadline, which is over before the time. */
const plain = aCaseHeader({
  status: 'received',
  urgency: 'routine',
  language: 'en',
  deadlines: {
    acknowledgeBy: '2026-11-20T12:00:00-05:00',
    contactBy: '2026-11-20T12:00:00-05:00',
    seenBy: '2026-11-24T09:00:00-05:00',
  },
});
const { region: _, clinicId: __, homeRegion: ___, stepFree: ____, ...placeless } = plain;

interface Said {
  header?: Partial<CaseHeader>;
  filter?: Partial<VisitFilter>;
  slot?: Partial<FoundSlot>;
}

/** Why a time of Alder at `east` is suggested. */
function why({ header, filter, slot }: Said): SlotReason[] {
  const reasonsOf = reasonsFor({
    calendar: filterWorld,
    filter: { appointmentType: 'follow-up', ...filter },
    header: { ...placeless, ...header },
    imagingTypes: ['remote'],
  });
  const start = at('2026-11-24T09:00');
  const time = { practitionerId: 'alder', clinicId: 'east', appointmentType: 'follow-up', start, end: start + 20 };
  return reasonsOf({ ...time, ...slot });
}
const withBirch = { practitionerId: 'birch', clinicId: 'west' };
const early = { start: at('2026-11-24T08:40') };
const farAway = { latitude: 43, longitude: -76 };

describe('what speaks for a time', () => {
  it.each<[string, Said, SlotReason[]]>([
    ['nothing', {}, []],
    ['it begins before the deadline', { slot: early }, ['before-deadline']],
    ['a deadline that is over for a case that was seen', { header: { status: 'seen' }, slot: early }, []],
    ['an emergency has none', { header: { urgency: 'emergent' }, slot: early }, []],
    ['the preferred clinic', { header: { clinicId: 'east' } }, ['near']],
    ['another clinic of the preferred region', { header: { clinicId: 'north', region: 'nyc' } }, []],
    ['the preferred region', { header: { region: 'nyc', homeRegion: 'long-island' } }, ['near']],
    ['the region of the home', { header: { homeRegion: 'nyc' } }, ['near']],
    ['another region', { header: { homeRegion: 'long-island' } }, []],
    ['near the ZIP', { filter: { near: { latitude: 40.7, longitude: -74 } } }, ['near']],
    [
      'the nearest, however far',
      { filter: { near: farAway }, slot: { clinicId: 'north', practitionerId: 'cedar' } },
      ['near'],
    ],
    ['far from the ZIP, whatever is preferred', { header: { clinicId: 'east' }, filter: { near: farAway } }, []],
    ['the language of the case', { header: { language: 'es' }, slot: withBirch }, ['language']],
    ['a language that is not spoken', { header: { language: 'es' } }, []],
    ['a language that was asked for', { filter: { languages: ['en'] } }, ['language']],
    ['a specialty that was asked for', { filter: { specialties: ['spine-surgery'] } }, ['specialty']],
    ['no steps, where the case needs that', { header: { stepFree: true } }, ['step-free']],
    ['no steps, where it was asked for', { filter: { stepFree: true } }, ['step-free']],
    ['steps', { header: { stepFree: true }, slot: withBirch }, []],
    [
      'everything in its order',
      {
        header: { stepFree: true, clinicId: 'east' },
        filter: { specialties: ['spine-surgery'], languages: ['en'] },
        slot: early,
      },
      ['before-deadline', 'near', 'language', 'specialty', 'step-free'],
    ],
    [
      'from home no place does',
      {
        header: { stepFree: true, clinicId: 'east' },
        filter: { appointmentType: 'remote', specialties: ['spine-surgery'] },
        slot: { appointmentType: 'remote' },
      },
      ['specialty'],
    ],
  ])('%s', (_, said, expected) => {
    expect(why(said)).toEqual(expected);
  });

  it('a scanner in the house, at visits with images', () => {
    const reasons = (clinicId: string, imagingTypes: string[]) =>
      reasonsFor({ calendar: filterWorld, filter: { appointmentType: 'follow-up' }, header: placeless, imagingTypes })({
        practitionerId: 'alder',
        clinicId,
        appointmentType: 'follow-up',
        start: at('2026-11-24T09:00'),
        end: at('2026-11-24T09:20'),
      });
    expect(reasons('east', ['follow-up'])).toEqual(['imaging-on-site']);
    expect(reasons('west', ['follow-up'])).toEqual([]);
    expect(reasons('east', ['remote'])).toEqual([]);
  });
});
