import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { openWorse, worseAddress } from '../../../../functions/http/answer-pages/opened-worse.ts';
import type { PageStateKind } from '../../../../shared/links/page-state.ts';
import { openPageState, sealPageState } from '../../../../shared/links/page-state.ts';
import { aHold } from '../../../support/hold-records.ts';
import { aCaseHeader, anAppointment, anId, monday } from '../../../support/records.ts';
import { timesWorld } from '../../../support/times-world.ts';

const header = aCaseHeader({ urgency: 'routine', pageOnCall: false });
const { caseId } = header;
const begins = monday.epochMilliseconds / 1000;
/** Seconds that the address opens its page by which somebody comes. */
const left = 60;

type World = Awaited<ReturnType<typeof timesWorld>>;

/** Seconds for which each sealed address opens its page that stands in a text: a page, or where one leads. */
function lasting({ keys }: World, text: string): [kind: string, seconds: number][] {
  const found = text.replaceAll('&amp;', '&').matchAll(/(times|hold|booked|worse)\?[^"\s]*\bd=([\w.~-]+)/g);
  return [...found].map(([, kind, d = '']) => {
    const opened = openPageState(keys, kind as PageStateKind, d, { schema: z.unknown(), now: monday });
    return [kind ?? '', 'until' in opened ? opened.until - begins : -1];
  });
}

const slotIn = (html: string): string => html.match(/name="slot" value="([^"]+)"/)?.[1] ?? '';

async function withTime(changes: object = {}) {
  const world = await timesWorld({ header, ...changes });
  const times = world.addressOf('times', 'times', { caseId }, 'en', left);
  const slotId = slotIn((await (await timesWorld({ header })).client.open(times)).html);
  const hold = world.addressOf('hold', 'hold', { caseId, holdId: aHold().holdId, slotId }, 'en', left);
  return { world, times, slotId, hold };
}

describe('an address that pages lead to', () => {
  it('outlives none that led to it: pressing and looking renew no right', async () => {
    const { world, times, slotId, hold } = await withTime();
    const held = (await world.postOnly(times, { slot: slotId })).headers.location ?? '';
    expect(lasting(world, held)).toEqual([['hold', left]]);
    expect(lasting(world, (await world.client.open(hold)).html)).toEqual([['times', left]]);
    const other = (await world.postOnly(hold, { go: 'other' })).headers.location ?? '';
    expect(lasting(world, other)).toEqual([['times', left]]);
  });

  it('opens a visit for a day that is booked by it, since that is a right of its own', async () => {
    const { world, hold } = await withTime();
    const { location = '' } = (await world.postOnly(hold, { go: 'book' })).headers;
    expect(lasting(world, location)).toEqual([['booked', 24 * 3600]]);
  });

  it('opens a visit no longer that was there before', async () => {
    const visit = anAppointment({ caseId });
    const has = { ...header, openVisits: { 'new-consult': visit.appointmentId } };
    const { world, times, hold } = await withTime({ header: has, visit });
    expect(lasting(world, (await world.client.open(times)).html)).toEqual([['booked', left]]);
    const { location = '' } = (await world.postOnly(hold, { go: 'book' })).headers;
    expect(lasting(world, location)).toEqual([['booked', left]]);
    expect(lasting(world, (await world.client.open(hold)).html)).toEqual([['worse', left]]);
  });

  it('of what got worse ends with the first one, in whatever language it goes on', async () => {
    const world = await timesWorld({ header });
    const state = { caseId: anId('int') };
    const d = sealPageState(world.keys, 'worse', state, { now: monday, seconds: left });
    const opened = await openWorse({ linkKeys: async () => world.keys }, d, monday);
    if (!opened) throw new Error('The address opens nothing.');
    expect(lasting(world, worseAddress(opened, 'es', monday) ?? '')).toEqual([['worse', left]]);
  });
});

describe('a seal', () => {
  it('lasts as long as its page may be opened, and never longer than its right', async () => {
    const { keys } = await timesWorld({ header });
    const untilOf = (endsBy: number | undefined) => {
      const d = sealPageState(keys, 'times', {}, { now: monday, seconds: left, endsBy });
      return openPageState(keys, 'times', d, { schema: z.unknown(), now: monday });
    };
    expect(untilOf(undefined)).toEqual({ state: {}, until: begins + left });
    expect(untilOf(begins + 10)).toEqual({ state: {}, until: begins + 10 });
    expect(untilOf(begins)).toEqual({ ended: 'expired' });
  });
});
