import { expect, it } from 'vitest';
import type { WrittenPractitioner } from '../../../shared/domain/directory/directory.ts';
import { withHomeZones } from '../../../shared/domain/directory/home-zone.ts';
import { clinic, practitioner } from '../booking/fixtures.ts';

const clinics = [clinic('east'), clinic('far', { zone: 'Pacific/Honolulu' })];

function zoneOf(clinicIds: string[], more: { homeZone?: string; known?: string } = {}): string | undefined {
  const { homeZone: _, ...written } = practitioner('alder', [], { clinicIds });
  const { homeZone, known } = more;
  const alder: WrittenPractitioner = { ...written, ...(homeZone && { homeZone }) };
  const directory = { clinics, practitioners: [alder], appointmentTypes: [], staff: [], referrers: [] };
  const before = known ? [practitioner('alder', [], { homeZone: known })] : [];
  return withHomeZones(directory, before, 'UTC').practitioners[0]?.homeZone;
}

it.each<[string, string | undefined, string]>([
  ['the zone of its first clinic', zoneOf(['far', 'east']), 'Pacific/Honolulu'],
  ['the zone of the first that is known', zoneOf(['gone', 'far']), 'Pacific/Honolulu'],
  ['the one that it names, whatever its clinics', zoneOf(['far'], { homeZone: 'America/Chicago' }), 'America/Chicago'],
  [
    'the one by which it is known, whatever its clinics',
    zoneOf(['far'], { known: 'America/New_York' }),
    'America/New_York',
  ],
  ['the given one where nothing tells it', zoneOf(['gone']), 'UTC'],
])('the home zone of a practitioner is %s', (_, zone, expected) => {
  expect(zone).toBe(expected);
});
