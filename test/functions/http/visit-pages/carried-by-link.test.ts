import { describe, expect, it } from 'vitest';
import { TimesState, WorseState } from '../../../../shared/contract/visit-pages.ts';
import { slotId } from '../../../../shared/domain/booking/slot.ts';
import { openPageState, sealPageState } from '../../../../shared/links/page-state.ts';
import { manageWorld } from '../../../support/manage-world.ts';
import { aCaseHeader, anAppointment, anId, aSlot, monday } from '../../../support/records.ts';
import { startedAnew } from '../../../support/started.ts';
import { openStore } from '../../../support/store.ts';
import { timesWorld } from '../../../support/times-world.ts';

const store = startedAnew(openStore);
const lasts = { now: monday, seconds: 1800 };
const half = monday.epochMilliseconds / 1000 + 1800;
const sealedIn = (html: string, page: string): string =>
  decodeURIComponent(new RegExp(`href="\\./${page}\\?[^"]*?d=([^"&]+)`).exec(html)?.[1] ?? '');

type World = Awaited<ReturnType<typeof manageWorld>>;
const opened = async ({ deps }: World, html: string, page: 'times' | 'worse') => {
  const keys = await deps.linkKeys();
  const schema = { times: TimesState, worse: WorseState }[page];
  return openPageState(keys, page, sealedIn(html, page), { schema, now: monday });
};

describe('the link of a visit that was cancelled', () => {
  const cancelled = { visit: { status: 'cancelled' as const } };
  const ofCase = { status: 'acknowledged' as const, openVisits: {}, urgency: 'routine' as const, pageOnCall: false };

  it('leads to a new time, which shows no more than the link, and to "got worse"', async () => {
    const world = await manageWorld(store, { ...cancelled, header: ofCase });
    const page = await world.browser().open(world.address());
    expect(page.h1).toBe('This visit is cancelled.');
    expect(page.main).toContain('Choose a new time');
    const { caseId } = await world.visitNow();
    expect(await opened(world, page.html, 'times')).toMatchObject({ state: { caseId, byLink: true } });
    expect(await opened(world, page.html, 'times')).not.toHaveProperty('state.moving');
    expect(await opened(world, page.html, 'worse')).toMatchObject({ state: { caseId } });
    expect(await opened(world, page.html, 'worse')).not.toHaveProperty('state.appointmentId');
  });

  it.each([
    ['staff have to book it', { ...ofCase, eased: true as const }],
    ['there is another visit', { ...ofCase, openVisits: { 'new-consult': anId('apt', 7) } }],
  ])('says to call where %s', async (_, header) => {
    const world = await manageWorld(store, { ...cancelled, header });
    const page = await world.browser().open(world.address());
    expect(page.main).not.toContain('Choose a new time');
    expect(page.main).toContain('For a new time, call us.');
    expect(page.main).toContain('Got worse? Tell us now.');
  });
});

describe('what the form said', () => {
  const said = { near: '11201', coverage: 'medicare' };

  it('goes along to other times from the page that booked it, of this visit alone', async () => {
    const world = await manageWorld(store);
    const { caseId, appointmentId } = await world.visitNow();
    const keys = await world.deps.linkKeys();
    const linkFrom = async (id: string) => {
      const state = { caseId, appointmentId: id, outcome: 'booked', ...said };
      const b = encodeURIComponent(sealPageState(keys, 'booked', state, lasts));
      return opened(world, (await world.browser().open(`${world.address()}&b=${b}`)).html, 'times');
    };
    expect(await linkFrom(appointmentId)).toMatchObject({ state: { moving: appointmentId, ...said } });
    expect(await linkFrom(anId('apt', 9))).not.toHaveProperty('state.near');
  });

  it.each([
    ['known', { coverage: 'medicare' }, true],
    ['not known by the link', {}, false],
  ])('the cost of a visit that was moved is told where it is %s', async (_, coverage, isTold) => {
    const visit = anAppointment({ slot: aSlot(), keptAt: undefined });
    const { caseId, appointmentId } = visit;
    const world = await timesWorld({ header: aCaseHeader({ caseId, urgency: 'routine', pageOnCall: false }), visit });
    const state = { caseId, moving: appointmentId, detailsUntil: half, appointmentId, outcome: 'moved', ...coverage };
    const page = await world.client.open(world.addressOf('booked', 'booked', state));
    expect(page.html.includes('What it may cost')).toBe(isTold);
  });
});

it('a visit that is moved is named with its clinic, before it is', async () => {
  const visit = anAppointment({ slot: aSlot(), keptAt: undefined });
  const { caseId, appointmentId } = visit;
  const other = { ...visit.slot, start: visit.slot.start + 60, end: visit.slot.end + 60 };
  const world = await timesWorld({ header: aCaseHeader({ caseId, urgency: 'routine', pageOnCall: false }), visit });
  const state = { caseId, moving: appointmentId, holdId: anId('hld', 1), slotId: slotId(other) };
  const page = await world.client.open(world.addressOf('hold', 'hold', state));
  expect(page.main).toMatch(/Your visit now: \w+, November [^<]* [AP]M, [A-Z]\w+/);
});
