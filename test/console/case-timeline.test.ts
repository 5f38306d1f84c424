import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  mergedPage,
  newestPlace,
  placeIn,
  type TimelineItem,
} from '../../functions/http/console-cases/case/timeline/timeline-page.ts';
import type { AuditEntry } from '../../shared/domain/cases/audit-entry.ts';
import { admin, nurse } from '../access/callers.ts';
import { type ConsoleSystem, startConsole } from '../support/console-system.ts';
import type { OpenPage } from '../support/page-client.ts';
import { anId, monday } from '../support/records.ts';
import { richReferral, sentMessage } from '../support/rich-case.ts';

let world: ConsoleSystem;
let caseId = '';
let page: OpenPage;

const history = async (query: string) =>
  (await world.system.ask({ method: 'GET', path: `/v1/cases/${caseId}/history${query}`, token: nurse.token })).body;

beforeAll(async () => {
  world = await startConsole();
  caseId = await richReferral(world);
  const toPatient = { messageId: 'evt_1.patient.sms', kind: 'visit-changed', channel: 'sms', to: 'patient', caseId };
  await sentMessage(toPatient, { attempts: 2, result: 'sent', receipt: 'refused' });
  await sentMessage({ messageId: 'evt_2.nurse-1.email', to: 'nurse-1', caseId }, { attempts: 1, result: 'delivered' });
  const paged = {
    messageId: 'evt_3.nurse-1.sms',
    kind: 'page',
    channel: 'sms',
    to: 'nurse-1',
    round: 1,
    step: 1,
    caseId,
  };
  await sentMessage(paged);
  for (const token of [nurse.token, nurse.token, admin.token])
    await world.system.ask({ method: 'GET', path: `/v1/cases/${caseId}`, token });
  page = await (await world.signedIn('nurse-1', 'nurse')).open(`/staff/cases/${caseId}`);
});

describe('the timeline of a case', () => {
  test('tells what was sent, to whom, by what, how often and with what result', () => {
    expect(page.main).toContain('“Visit changed” to the patient by text message (2 tries) Refused');
    expect(page.main).toContain('“New case” to nurse-1 by e-mail Delivered');
    expect(page.main).toContain('“Page” to nurse-1 by text message (round 1) Not sent yet');
  });

  test('tells what was done and by whom, in words', () => {
    for (const words of [
      'Case received · Sample Oncology Associates',
      'Not reached by phone · nurse-1',
      'Level set by hand: Expedited → Urgent · nurse-1',
      'Referrer asked for MRI · nurse-1',
    ])
      expect(page.main).toContain(words);
  });

  test('folds who only looked', () => {
    expect(page.main).toContain('Seen by 2 people, 3 times');
    expect(page.main).toContain('nurse-1: 2 times, last at 9:00');
    expect(page.main).toContain('admin-1: once, last at 9:00');
  });

  test('is one look at the case, by the name of the page', async () => {
    const { entries } = await history('?limit=200');
    const looks = entries.filter(({ purpose }: AuditEntry) => purpose === 'showCase');
    expect(looks).toHaveLength(1);
    expect(looks[0]).toMatchObject({ action: 'case-viewed', actor: { kind: 'staff', id: 'nurse-1' }, caseId });
  });

  test('goes on in pages that lose nothing, and begins anew where its address says nonsense', async () => {
    const entries = Array.from({ length: 130 }, (_, n) => ({
      entryId: anId('aud', n + 1),
      at: monday.subtract({ hours: n + 1 }).toString({ smallestUnit: 'millisecond' }),
      actor: { kind: 'staff' as const, id: 'nurse-2' },
      action: 'case-assigned',
      caseId,
      detail: { assignee: `colleague-${n}` },
    }));
    const changes = entries.map((entry) => ({ kind: 'audit' as const, entry }));
    await world.system.commit(...changes.slice(0, 65));
    await world.system.commit(...changes.slice(65));
    const client = await world.signedIn('nurse-1', 'nurse');
    const first = await client.open(`/staff/cases/${caseId}`);
    const second = await client.follow('Earlier entries');
    const shown = [first, second].flatMap(({ main }) => main.match(/Given to colleague-\d+/g) ?? []);
    expect(shown).toEqual(entries.map(({ detail }) => `Given to ${detail.assignee}`));
    expect(second.main).toContain('These are earlier entries.');
    const strange = await client.open(`/staff/cases/${caseId}?more=nonsense`);
    expect(strange.status).toBe(200);
    expect(strange.main).toContain('Given to colleague-0 ');
  });
});

describe('history in the order that is asked for', () => {
  test('is the same the other way round', async () => {
    const ids = async (order: string): Promise<string[]> =>
      (await history(`?limit=200&order=${order}`)).entries.map(({ entryId }: AuditEntry) => entryId);
    const [oldest, newest] = [await ids('oldest'), await ids('newest')];
    expect(oldest.length).toBeGreaterThan(5);
    expect(newest.filter((id) => oldest.includes(id))).toEqual(oldest.toReversed());
  });
});

/** A list as the API pages it: by where the page before ended. */
function paged(items: readonly TimelineItem[], size: number) {
  return (cursor: string | undefined, isOver: boolean | undefined) => {
    if (isOver) return { items: [] };
    const from = Number(cursor ?? 0);
    const next = from + size;
    return { items: items.slice(from, next), ...(next < items.length && { cursor: String(next) }) };
  };
}

const items = fc
  .array(fc.integer({ min: 0, max: 40 }), { maxLength: 30 })
  .map((seconds) => seconds.toSorted((a, b) => b - a).map((second) => monday.add({ seconds: second }).toString()));

describe('two lists laid into one', () => {
  test('are shown whole, once, and in order, however their pages fall', () => {
    fc.assert(
      fc.property(items, items, fc.integer({ min: 1, max: 7 }), (happened, sent, size) => {
        const entries = happened.map((at, n) => ({ at, entry: { entryId: `e${n}` } })) as unknown as TimelineItem[];
        const messages = sent.map((at, n) => ({ at, message: { messageId: `m${n}` } })) as unknown as TimelineItem[];
        const [ofHistory, ofMessages] = [paged(entries, size), paged(messages, size)];
        const shown: TimelineItem[] = [];
        let more: string | undefined;
        let pages = 0;
        do {
          const place = more === undefined ? newestPlace : placeIn(more);
          const lists = {
            history: ofHistory(place.history.cursor, place.history.isOver),
            messages: ofMessages(place.messages.cursor, place.messages.isOver),
          };
          const page = mergedPage(lists, place);
          shown.push(...page.items);
          more = page.more;
          pages++;
        } while (more !== undefined && pages < 100);
        expect(pages).toBeLessThan(100);
        expect(new Set(shown.map((each) => JSON.stringify(each))).size).toBe(shown.length);
        expect(shown).toHaveLength(happened.length + sent.length);
        const inOrder = shown.toSorted((a, b) => Temporal.Instant.compare(b.at, a.at)).map(({ at }) => at);
        expect(shown.map(({ at }) => at)).toEqual(inOrder);
      }),
      { numRuns: 60, seed: 15 },
    );
  });
});
