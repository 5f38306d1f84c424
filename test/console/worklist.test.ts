import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseHeader } from '../../shared/domain/cases/case-header.ts';
import { type ConsoleSystem, startConsole } from '../support/console-system.ts';
import type { OpenPage, PageClient } from '../support/page-client.ts';
import { aCaseHeader, aClinicalRecord, anId } from '../support/records.ts';
import { validHtml } from '../support/valid-html.ts';

let world: ConsoleSystem;
let nurse: PageClient;

const named = (familyName: string): CaseHeader['contact'] => ({
  ...aCaseHeader().contact,
  givenName: 'Ada',
  familyName,
});
const until = (acknowledgeBy: string): CaseHeader['deadlines'] => ({ ...aCaseHeader().deadlines, acknowledgeBy });

/** It is Monday 2026-11-23, 09:00 in New York. */
const cases: readonly Partial<CaseHeader>[] = [
  { contact: named('Routine'), urgency: 'routine', deadlines: until('2026-11-25T10:05:00-05:00'), birthYear: 1962 },
  { contact: named('Late'), deadlines: until('2026-11-23T08:48:00-05:00'), assignee: 'nurse-1', unreadText: true },
  { contact: named('Soon'), deadlines: until('2026-11-23T09:48:00-05:00'), assignee: 'surgeon-1' },
  {
    contact: named('Emergency<b>'),
    urgency: 'emergent',
    pagingOpen: true,
    round: 2,
    unreadText: true,
    needsHumanReview: true,
    possibleDuplicates: [anId('int', 9)],
    clinicId: 'queens',
  },
  { contact: named('Aside'), setAsideAt: '2026-11-23T13:30:00.000Z' },
  {
    contact: named('Rebook'),
    status: 'scheduled',
    openVisits: { 'new-consult': anId('apt') },
    toRebook: ['new-consult'],
  },
];

beforeAll(async () => {
  world = await startConsole();
  const created = cases.map((each, n) => ({
    kind: 'case-created' as const,
    header: aCaseHeader({ caseId: anId('int', n + 1), ...each }),
  }));
  const record = aClinicalRecord({ caseId: anId('int', 1) });
  await world.system.commit(...created, { kind: 'clinical-added', record });
  nurse = await world.signedIn('nurse-1', 'nurse');
});

const rows = ({ html }: OpenPage): string[] => html.match(/<tr data-row>.*?<\/tr>/gs) ?? [];
const names = (page: OpenPage): string[] =>
  rows(page).map((row) => /staff\/cases\/[^>]+>Ada ([^<]+)/.exec(row)?.[1] ?? '');
const rowOf = (page: OpenPage, name: string): string => rows(page).find((row) => row.includes(name)) ?? '';
const textOf = (markup: string): string => markup.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the worklist', () => {
  test('shows what is most urgent and due next first, and no case that was set aside', async () => {
    expect(names(await nurse.open('/staff'))).toEqual(['Emergency&lt;b&gt;', 'Late', 'Soon', 'Rebook', 'Routine']);
  });

  test('tells how far off the next clock is, of what, who has the case and how old the person is', async () => {
    const page = await nurse.open('/staff');
    expect(textOf(rowOf(page, 'Late'))).toMatch(/overdue 12 min acknowledge by 8:48 AM .*Unread words.* you /);
    expect(textOf(rowOf(page, 'Soon'))).toMatch(/in 48 min acknowledge by 9:48 AM .* surgeon-1 /);
    expect(textOf(rowOf(page, 'Routine'))).toMatch(/64 this year · Spanish/);
    expect(textOf(rowOf(page, 'Routine'))).toMatch(/in 1 day acknowledge by|call by Tue, Nov 24, 9:00 AM/);
  });

  test('shows three flags as words and counts the others', async () => {
    const row = textOf(rowOf(await nurse.open('/staff'), 'Emergency'));
    expect(row).toMatch(/Paging \(2\) Unread words Possible double \+1 more Check level/);
  });

  test.each([
    ['assignee=me', ['Late']],
    ['assignee=surgeon-1', ['Soon']],
    ['assignee=nobody', ['Emergency&lt;b&gt;', 'Rebook', 'Routine']],
    ['urgency=routine', ['Routine']],
    ['clinic=queens', ['Emergency&lt;b&gt;']],
    ['status=scheduled', ['Rebook']],
    ['only=rebook', ['Rebook']],
    ['only=aside', ['Aside']],
    ['urgency=urgent&assignee=me', ['Late']],
  ])('of %s shows these alone, and its form says so', async (query, shown) => {
    const page = await nurse.open(`/staff?${query}`);
    expect(names(page)).toEqual(shown);
    for (const value of new URLSearchParams(query).values())
      expect(page.html).toContain(`<option value="${value}" selected>`);
  });

  test.each(['urgency=nonsense', 'clinic=nowhere', 'cursor=nonsense', 'cursor=', 'from=-1', 'status=closed', 'x=1'])(
    'opens whole for the odd address %s',
    async (query) => {
      const page = await nurse.open(`/staff?${query}`);
      expect([page.status, names(page).length]).toEqual([200, 5]);
    },
  );

  test('says why it is empty, and leads back to all', async () => {
    const page = await nurse.open('/staff?urgency=expedited');
    expect(page.html).toContain('No open case fits this choice.');
    expect(names(await nurse.follow('Show all open cases'))).toHaveLength(5);
  });

  test('is valid HTML, however many flags and odd names it holds', async () => {
    expect(await validHtml((await nurse.open('/staff')).html)).toEqual([]);
    expect(await validHtml((await nurse.open('/staff?urgency=expedited')).html)).toEqual([]);
    expect(await validHtml((await nurse.submit({ q: '"odd" <b>' }, 'Find')).html)).toEqual([]);
  });

  test('is where a case leads back to, as it was: from the case, after an act, and by the page of times', async () => {
    await nurse.open('/staff?urgency=routine');
    const page = await nurse.follow('Ada Routine');
    await nurse.submit({ 'note/text': 'One of many.' }, 'Add the note');
    expect(nurse.page.main).toContain('Your note was added.');
    await nurse.follow('Book a visit');
    await nurse.follow('Back to the case');
    expect((await nurse.follow('Back to the worklist')).address).toBe('/staff?urgency=routine');
    await nurse.open(`${page.address.split('?')[0]}?list=x%3D1%26urgency%3D%22%3Cb%3E`);
    expect(names(await nurse.follow('Back to the worklist'))).toHaveLength(5);
    await nurse.submit({ q: anId('int', 1) }, 'Find');
    await nurse.follow('Ada Routine');
    expect(names(await nurse.follow('Back to the worklist'))).toEqual(['Routine']);
  });

  test('is the same for the front desk, which sees no clinical answer in it', async () => {
    const desk = await world.signedIn('front-desk-1', 'front-desk');
    expect(names(await desk.open('/staff'))).toHaveLength(5);
  });
});

describe('a search', () => {
  test('leads to the case, and leaves no word of it in the address', async () => {
    await nurse.open('/staff');
    const page = await nurse.submit({ q: anId('int', 3) }, 'Find');
    expect(names(page)).toEqual(['Soon']);
    expect(page.address).not.toContain(anId('int', 3));
    expect(page.title).not.toContain(anId('int', 3));
    expect(page.html).toContain(`value="${anId('int', 3)}"`);
  });

  test('that finds nobody says what else to try, and keeps the words', async () => {
    await nurse.open('/staff');
    const page = await nurse.submit({ q: '"Nobody" <Such>' }, 'Find');
    expect([names(page), page.html.includes('No case fits')]).toEqual([[], true]);
    expect(page.html).toContain('value="&quot;Nobody&quot; &lt;Such&gt;"');
  });

  test.each(['', ' \u200b ', 'x'.repeat(900)])('for nothing that can be found says so: %j', async (q) => {
    await nurse.open('/staff');
    const page = await nurse.submit({ q }, 'Find');
    expect([page.status, page.title.startsWith('Error:')]).toEqual([200, true]);
  });

  test('whose address is old or altered asks to search again', async () => {
    expect((await nurse.open('/staff?d=k1.nonsense')).html).toContain('no longer kept');
  });
});

describe('what changed since', () => {
  const changesOf = ({ html }: OpenPage): string =>
    `/staff/cases/changes${/data-changes="[^"?]*(\?[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''}`;
  const changed = (n: number, more: Partial<CaseHeader>) => ({
    kind: 'case-changed' as const,
    header: aCaseHeader({ caseId: anId('int', n), ...cases[n - 1], version: 2, ...more }),
    from: 1,
  });

  test('is counted against what the page shows, shows nobody and keeps no session alive', async () => {
    const address = changesOf(await nurse.open('/staff'));
    expect((await nurse.open(address)).html).toBe('0');
    await world.system.commit(
      { kind: 'case-created', header: aCaseHeader({ caseId: anId('int', 7) }) },
      changed(2, { assignee: 'surgeon-1' }),
      changed(3, { status: 'closed' }),
    );
    const counted = await nurse.open(address);
    expect([counted.html, counted.headers['set-cookie']]).toEqual(['3', undefined]);
    expect((await nurse.open('/staff/cases/changes?mark=%00odd&cursor=x')).html).toBe('5');
  });

  test('is told to nobody who is not signed in', async () => {
    const { status } = await world.system.ask({ method: 'GET', path: '/staff/cases/changes' });
    expect(status).toBe(303);
  });
});
