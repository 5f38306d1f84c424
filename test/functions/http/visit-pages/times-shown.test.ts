import { describe, expect, it } from 'vitest';
import { parseSlotId } from '../../../../shared/domain/booking/slot.ts';
import { aCaseHeader } from '../../../support/records.ts';
import { timesWorld } from '../../../support/times-world.ts';

const header = aCaseHeader({ urgency: 'routine', pageOnCall: false });
const { caseId } = header;

const slotsIn = (html: string) =>
  [...html.matchAll(/name="slot" value="([^"]+)"/g)].flatMap(([, id]) => parseSlotId(id ?? '') ?? []);

async function opened() {
  const world = await timesWorld({ header });
  const page = await world.client.open(world.addressOf('times', 'times', { caseId, near: '11787' }));
  const [named = '', byDay = ''] = page.html.split('All times by day');
  return { ...world, named, days: byDay.split('<h3').slice(1) };
}

describe('the page of times', () => {
  it('names the soonest time first and says so, then others in the order of time', async () => {
    const { named, days } = await opened();
    const starts = slotsIn(named).map(({ start }) => start);
    expect(starts).toHaveLength(3);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    const all = days.flatMap(slotsIn).map(({ start }) => start);
    expect(starts[0]).toBeLessThanOrEqual(Math.min(...all));
    expect(named.match(/the soonest/g)).toHaveLength(1);
    expect(named.split('</li>')[0]).toContain('the soonest');
  });

  it('has of each day the times of one clinic, and leads to those of the others with how many there are', async () => {
    const { days, client } = await opened();
    for (const day of days) expect(new Set(slotsIn(day).map(({ clinicId }) => clinicId)).size).toBe(1);
    const [, href = '', count = ''] = days[0]?.match(/href="([^"]+)">[^<]+: (\d+) times?</) ?? [];
    const there = await client.open(`/appointments/times${href.replaceAll('&amp;', '&')}`);
    const [day = ''] = there.html.split('All times by day')[1]?.split('<h3').slice(1) ?? [];
    expect(slotsIn(day)).toHaveLength(Number(count));
    expect(new Set(slotsIn(day).map(({ clinicId }) => clinicId)).size).toBe(1);
  });

  it('reads the parts of a button with a pause between them', async () => {
    const { named } = await opened();
    const [button = ''] = named.match(/<button[^>]*name="slot"[\s\S]*?<\/button>/) ?? [];
    expect(button.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')).toMatch(/[AP]M, [^,]+(, [^,]+)*, the soonest/);
  });
});
