import { describe, expect, it } from 'vitest';
import { slotId } from '../../../../shared/domain/booking/slot.ts';
import type { CaseHeader } from '../../../../shared/domain/cases/case-header.ts';
import { Conflict, OutcomeUnknown, Throttled } from '../../../../shared/workflows/core/commit-errors.ts';
import { aCaseHeader, anId, aSlot } from '../../../support/records.ts';
import { timesWorld } from '../../../support/times-world.ts';
import { validHtml } from '../../../support/valid-html.ts';

const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const titleOf = ({ title }: { title: string }): string => title.split(' – ')[0] ?? '';
const slotsIn = (html: string): string[] =>
  [...html.matchAll(/name="slot" value="([^"]+)"/g)].map(([, id]) => id ?? '');

const routine = { urgency: 'routine', pageOnCall: false } as const;
const late = { acknowledgeBy: '2026-11-23T15:00:00-05:00', contactBy: '2026-11-23T15:00:00-05:00' };
/** To be seen this morning, before any visit of the type can begin. */
const tooSoon = { ...late, seenBy: '2026-11-23T09:10:00-05:00' };

async function timesOf(header: Partial<CaseHeader>, { lang = 'en', state = {}, query = '' } = {}) {
  const world = await timesWorld({ header: aCaseHeader(header) });
  const page = await world.client.open(
    `${world.addressOf('times', 'times', { caseId: aCaseHeader().caseId, ...state }, lang)}${query}`,
  );
  return { ...world, page };
}

describe('the page of times', () => {
  it('presets a practitioner who speaks Spanish on a Spanish page, and says so', async () => {
    const { page } = await timesOf(routine, { lang: 'es' });
    expect(page.status).toBe(200);
    expect(textOf(page.html)).toContain('habla español');
    expect(page.html).toMatch(/<option value="es" selected>español<\/option>/);
    expect(await validHtml(page.html)).toEqual([]);
  });

  it('takes a choice of the reader for what it is: a box that is not ticked means no', async () => {
    const { page } = await timesOf(routine, {
      state: { stepFree: true, telehealth: true },
      query: '&chosen=1&language=any',
    });
    expect(page.html).not.toMatch(/ checked>/);
    expect(page.html).toMatch(/<option value="any" selected>/);
  });

  it('names no day that is over, and passes over a date that is none', async () => {
    for (const from of ['2020-01-01', '2026-02-31', 'x', '9999-12-31']) {
      const { page } = await timesOf(routine, { query: `&from=${from}` });
      expect([page.status, slotsIn(page.html).length > 0]).toEqual([200, true]);
    }
  });

  it('says when nothing is free in time, who calls and by when, and offers what is later', async () => {
    const { page } = await timesOf({ urgency: 'urgent', pageOnCall: false, deadlines: tooSoon });
    expect(textOf(page.html)).toContain('Nothing free in time. We call you by Monday, November 23, 3:00 PM.');
    expect(slotsIn(page.html).length).toBeGreaterThan(0);
    expect(await validHtml(page.html)).toEqual([]);
  });

  it('promises no call that is over or was made', async () => {
    const past = { ...tooSoon, contactBy: '2026-11-23T08:00:00-05:00' };
    const { page } = await timesOf({ urgency: 'urgent', pageOnCall: false, deadlines: past });
    expect(textOf(page.html)).toContain('Nothing free in time. Please call us now.');
    const reached = await timesOf({ urgency: 'urgent', deadlines: tooSoon, reachedAt: '2026-11-23T13:00:00Z' });
    expect(textOf(reached.page.html)).not.toContain('We call you by');
  });

  it('books no emergency: it says again to call 911', async () => {
    const { page } = await timesOf({ urgency: 'emergent', pageOnCall: true });
    expect(titleOf(page)).toBe('Call 911 now.');
    // Its own page may have said that somebody can drive the person: this one knows nothing of it.
    expect(textOf(page.html)).not.toContain('drive');
    expect(page.html).toContain('<a class="call-button" href="tel:911">');
    expect(page.html).not.toContain('name="slot"');
    expect(await validHtml(page.html)).toEqual([]);
  });

  it.each([
    [{ eased: true as const }, 'Our team books this visit with you.'],
    [{ status: 'closed' as const }, 'No visit can be booked here any more.'],
  ])('says what happens instead where none can be booked: %j', async (header, headline) => {
    const { page } = await timesOf({ ...routine, ...header });
    expect([page.status, titleOf(page)]).toEqual([200, headline]);
    expect(page.html).toContain('tel:+16319812663');
  });

  it('leads to the visit that there is', async () => {
    const openVisits = { 'new-consult': anId('apt') };
    const { page } = await timesOf({ ...routine, openVisits, visitStarts: { 'new-consult': aSlot().start } });
    expect(titleOf(page)).toBe('You have a visit already.');
  });

  it('ends with its address, says so and whom to call', async () => {
    const world = await timesWorld({ header: aCaseHeader(routine) });
    const ended = await world.client.open(world.addressOf('times', 'times', { caseId: anId('int') }, 'es', 0));
    expect([ended.status, titleOf(ended)]).toEqual([404, 'Este enlace venció.']);
    const ofHold = await world.client.open(world.addressOf('times', 'hold', { caseId: anId('int') }));
    expect(ofHold.status).toBe(404);
    expect(ofHold.html).toContain('tel:+16319812663');
  });
});

describe('a time that is pressed', () => {
  const freeOne = async (): Promise<string> => slotsIn((await timesOf(routine)).page.html)[0] ?? '';

  async function press(slot: string, header: Partial<CaseHeader> = routine, changes: object = {}) {
    const world = await timesWorld({ header: aCaseHeader(header) }, changes);
    const address = world.addressOf('times', 'times', { caseId: aCaseHeader().caseId });
    await world.client.open(address);
    return { ...world, page: await world.client.post({ slot }, address) };
  }

  it('must be one', async () => {
    const { page, committed } = await press('');
    expect([page.status, titleOf(page)]).toEqual([422, 'Error: Choose a time']);
    expect(textOf(page.html)).toContain('Choose a time.');
    expect(committed).toEqual([]);
  });

  it.each(['x', '<script>alert(1)</script>', slotId(aSlot({ practitionerId: 'nobody' })), 'é'.repeat(5000)])(
    'is refused where there is none: %.40s',
    async (slot) => {
      const { page, committed } = await press(slot);
      expect([page.status, titleOf(page)]).toEqual([409, 'You cannot take this time. Please choose another time.']);
      expect(page.html).not.toContain('<script>alert');
      expect(committed).toEqual([]);
    },
  );

  it.each([
    [new Conflict('contended'), 409],
    [new Throttled(), 503],
    [new OutcomeUnknown(), 503],
  ])('can be pressed again where it did not work: %s', async (trouble, status) => {
    const ledger = {
      commit: async () => {
        throw trouble;
      },
    };
    const slot = await freeOne();
    const { page } = await press(slot, routine, { ledger });
    expect([page.status, titleOf(page)]).toEqual([status, 'That did not work.']);
    expect(page.html).toContain(`<input type="hidden" name="slot" value="${slot}">`);
    expect(await validHtml(page.html)).toEqual([]);
  });

  it('is to be a sooner one for an urgent case while there is one', async () => {
    const urgent = { urgency: 'urgent', pageOnCall: false } as const;
    const patient = { ...late, seenBy: '2026-12-18T17:00:00-05:00' };
    const afterwards = await timesOf({ ...urgent, deadlines: patient }, { query: '&from=2026-12-08' });
    const [slot = ''] = slotsIn(afterwards.page.html);
    const { page } = await press(slot, { ...urgent, deadlines: { ...late, seenBy: '2026-12-01T17:00:00-05:00' } });
    expect([page.status, titleOf(page)]).toEqual([409, 'There is a sooner time. Please take that one.']);
    expect(slotsIn(page.html).length).toBeGreaterThan(0);
  });

  it('books nothing for a case that staff book', async () => {
    const { page, committed } = await press(await freeOne(), { ...routine, eased: true });
    expect([page.status, titleOf(page)]).toEqual([409, 'Our team books this visit with you.']);
    expect(committed).toEqual([]);
  });
});
