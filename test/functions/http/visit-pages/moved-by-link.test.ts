import { describe, expect, it } from 'vitest';
import { type DetailsState, TimesState } from '../../../../shared/contract/visit-pages.ts';
import { slotId } from '../../../../shared/domain/booking/slot.ts';
import { openPageState, sealPageState } from '../../../../shared/links/page-state.ts';
import { manageWorld } from '../../../support/manage-world.ts';
import { aCaseHeader, anAppointment, anId, aSlot, monday } from '../../../support/records.ts';
import { startedAnew } from '../../../support/started.ts';
import { openStore } from '../../../support/store.ts';
import { timesWorld } from '../../../support/times-world.ts';
import { validHtml } from '../../../support/valid-html.ts';

const store = startedAnew(openStore);
const second = monday.epochMilliseconds / 1000;
const half = second + 1800;
const more = /With |How |stay at home|click here|Bring to your visit|What it may cost/;
const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const slots = { 'at a clinic': aSlot(), 'by video': aSlot({ appointmentType: 'telehealth' }) };

/** The pages over a visit that is moved to its own time. */
async function moved(page: 'hold' | 'booked', { slot, until }: { slot: object; until?: number | undefined }) {
  const visit = anAppointment({ slot: { ...aSlot(), ...slot }, keptAt: undefined });
  const other = { ...visit.slot, start: visit.slot.start + 60, end: visit.slot.end + 60 };
  const { caseId, appointmentId } = visit;
  const world = await timesWorld({ header: aCaseHeader({ caseId, urgency: 'routine', pageOnCall: false }), visit });
  const moving = { caseId, moving: appointmentId, ...(until !== undefined && { detailsUntil: until }) };
  const state = {
    hold: { ...moving, holdId: anId('hld', 1), slotId: slotId(other) },
    booked: { ...moving, appointmentId, outcome: 'moved' },
  }[page];
  const shown = await world.client.open(world.addressOf(page, page, state));
  return { ...shown, text: textOf(shown.html) };
}

describe.each(['hold', 'booked'] as const)('the page of a visit that is moved by its link (%s)', (page) => {
  it.each(Object.entries(slots))('shows time and clinic alone without the birth date: %s', async (_, slot) => {
    const { status, text, html } = await moved(page, { slot });
    expect(status).toBe(200);
    expect(text).toMatch(/When (Tuesday|Monday), November/);
    expect(text).toMatch(/ Where (Phone call|Video visit|.*Ave|.*\d)/);
    expect(text).not.toMatch(more);
    expect(await validHtml(html)).toEqual([]);
  });

  it.each(Object.entries(slots))('shows with whom and how, once that was confirmed: %s', async (_, slot) => {
    expect((await moved(page, { slot, until: half })).text).toMatch(more);
  });

  it('shows them no longer than the details themselves', async () => {
    expect((await moved(page, { slot: aSlot(), until: second })).text).not.toMatch(more);
  });
});

describe('the way from the page of a visit to other times', () => {
  it('takes along until when the details are shown, and nothing where they are not', async () => {
    const world = await manageWorld(store);
    const { appointmentId } = await world.visitNow();
    const keys = await world.deps.linkKeys();
    const confirmed: DetailsState = { appointmentId, until: half };
    const d = sealPageState(keys, 'details', confirmed, { now: monday, seconds: 1800 });
    const to = async (more: string) => {
      const answer = await world.send({ method: 'POST', address: `${world.address()}${more}`, body: 'act=move' });
      const sealed = new URLSearchParams(answer.headers.location?.split('?')[1]).get('d') ?? '';
      return openPageState(keys, 'times', sealed, { schema: TimesState, now: monday });
    };
    expect(await to('')).not.toHaveProperty('state.detailsUntil');
    expect(await to('')).toMatchObject({ state: { moving: appointmentId } });
    expect(await to(`&d=${d}`)).toMatchObject({ state: { moving: appointmentId, detailsUntil: half } });
  });
});
