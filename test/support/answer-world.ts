import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from '../../shared/domain/cases/case-header.ts';
import type { StaffMember } from '../../shared/domain/directory/directory.ts';
import type { PageState } from '../../shared/domain/paging/page-state.ts';
import { type PagingRound, withDeliveries } from '../../shared/domain/paging/paging-round.ts';
import type { TestPage } from '../../shared/domain/paging/test-page.ts';
import type { LinkKeys } from '../../shared/links/link-token.ts';
import { pageSecrets } from '../../shared/links/page-token.ts';
import { toItem } from '../../shared/store/dynamo/item.ts';
import { pageLinkStore } from '../../shared/store/page-link-store.ts';
import { auditReader } from '../../shared/store/readers/audit-reader.ts';
import { caseBatchReader, caseReader } from '../../shared/store/readers/case-reader.ts';
import { gatheringReader } from '../../shared/store/readers/gathering-reader.ts';
import { pageLinkReader } from '../../shared/store/readers/page-link-reader.ts';
import { roundReader } from '../../shared/store/readers/round-reader.ts';
import { gatheredKey, gatheredName } from '../../shared/store/records/gathered-record.ts';
import { testPageItem } from '../../shared/store/records/test-page-record.ts';
import { testPageStore } from '../../shared/store/test-page-store.ts';
import { outcomeOnly } from '../../shared/workflows/core/unit-of-work.ts';
import type { AnswerBySmsDeps } from '../../shared/workflows/paging/answer-by-sms.ts';
import { answerPage, type PageDeps, viewPage } from '../../shared/workflows/paging/answer-page.ts';
import { pageLinkIssuer } from '../../shared/workflows/paging/issue-page-link.ts';
import { freshIds } from './fault-store.ts';
import { pagedCase } from './paged-case.ts';
import { aRound } from './paging-records.ts';
import { anId } from './records.ts';
import { keptLog } from './relay-world.ts';
import type { TestStore } from './store.ts';
import { directory, nineOClock } from './told-case.ts';

const member = (recipientId: string, phone: string, changes: Partial<StaffMember> = {}): StaffMember => ({
  recipientId,
  role: 'nurse',
  email: `${recipientId}@example.org`,
  phone,
  ...changes,
});

/** `nurse-two` and `surgeon-two` share a number; `gone` has left; `desk` answers no pages. */
export const staff: StaffMember[] = [
  member('nurse-one', '+12125550101'),
  member('nurse-two', '+12125550102'),
  member('surgeon-two', '+12125550102', { role: 'surgeon' }),
  member('gone', '+12125550103', { until: '2026-11-22' }),
  member('desk', '+12125550104', { role: 'front-desk' }),
];

const key = (id: string, byte: number) => ({ id, key: Buffer.alloc(32, byte).toString('base64url') });
export const firstKeys: LinkKeys = { current: key('k1', 1) };
export const rotatedKeys: LinkKeys = { current: key('k2', 2), previous: key('k1', 1) };

/** Of all worlds of a file: commits on one store are told apart by them. */
const ids = freshIds();
let cases = 0;
const remaining = () => 14_000;

/** Who is paged, their links, digits and answers, on the store. Keys, clock and staff can be changed on the way. */
export function answerWorld(store: TestStore) {
  const { client, tableName } = store;
  const set = { keys: async () => firstKeys, now: nineOClock.add({ minutes: 5 }), staff };
  const { lines, log } = keptLog();
  const rounds = roundReader(client, tableName);
  const headers = caseReader(client, tableName);
  const clock = { now: () => set.now };
  const zone = 'America/New_York';
  const deps: PageDeps & AnswerBySmsDeps = {
    cases: headers,
    rounds,
    ledger: store.ledger,
    backoff: async () => undefined,
    ids,
    directory: { directory: async () => ({ ...directory, staff: set.staff }) },
    testPages: testPageStore(client, tableName),
    gatherings: gatheringReader(client, tableName),
    caseBatches: caseBatchReader(client, tableName),
    issuedPages: pageLinkReader(client, tableName),
    staffSmsNumber: undefined,
    clock,
    zone,
    log,
  };
  const links = pageLinkIssuer({
    links: pageLinkStore(client, tableName),
    rounds,
    secretsOf: pageSecrets(() => set.keys()),
    clock,
    zone,
    log,
  });

  const headerOf = async (caseId: string): Promise<CaseHeader> => {
    const header = await headers.header(caseId);
    if (!header) throw new Error('There is no such case.');
    return header;
  };
  const roundOf = async (caseId: string, number = 1): Promise<PagingRound> => {
    const round = await rounds.round(caseId, number);
    if (!round) throw new Error('There is no such round.');
    return round;
  };
  async function change(caseId: string, changes: Partial<CaseHeader>): Promise<void> {
    const header = await headerOf(caseId);
    const next = { ...header, ...changes, version: header.version + 1 };
    await store.commit({ kind: 'case-changed', header: next, from: header.version });
  }
  /** Ends the first round, in whatever way. */
  async function end(caseId: string, how: string, by: string): Promise<void> {
    const round = await roundOf(caseId);
    const ended = { at: '2026-11-23T14:04:00.000Z', how, by };
    await store.commit({
      kind: 'round-changed',
      round: { ...round, version: round.version + 1, ended },
      from: round.version,
    });
    await change(caseId, { pagingOpen: false });
  }
  /** A second round pages for the case, which got worse. */
  async function raise(caseId: string): Promise<void> {
    if (!(await roundOf(caseId)).ended) await end(caseId, 'raised', 'answers');
    await store.commit({ kind: 'round-changed', round: aRound({ caseId, round: 2 }), from: 0 });
    await change(caseId, { round: 2, pagingOpen: true });
  }

  /** Writes down that somebody was sent the page of a step. */
  async function told(caseId: string, step: number, recipientId: string, number = 1): Promise<void> {
    const round = await roundOf(caseId, number);
    const at = '2026-11-23T14:00:01.000Z';
    const next = withDeliveries(round, step, [{ recipientId, channel: 'sms', at, result: 'sent' }]);
    await store.commit({ kind: 'round-changed', round: next, from: round.version });
  }

  /** An emergent case whose first page went to `nurse-one`, or to those who are named. */
  async function paged(...people: string[]) {
    const { header } = await pagedCase(store, anId('int', 1000 + ++cases));
    const { caseId } = header;
    const to = people.length > 0 ? people : ['nurse-one'];
    for (const recipientId of to) await told(caseId, 1, recipientId);
    const issued = await Promise.all(
      to.map((recipientId) => links.issue({ of: 'round', caseId, round: 1, step: 1, recipientId })),
    );
    return { caseId, header, tokens: issued.map(({ token }) => token), digits: issued[0]?.digits ?? '' };
  }

  /**
   * So many emergent cases whose pages gathered as those of a flood for `nurse-one`, and the link and digits of the message of it.
   * An earlier release kept the cases only. `others`: so many more that nobody can read any more.
   */
  async function flooded(count: number, { nameOf = gatheredName, others = 0 } = {}) {
    const gathering = `flood-nurse-one-${++cases}`;
    const caseIds = Array.from({ length: count }, () => anId('int', 1000 + ++cases));
    await Promise.all(caseIds.map((caseId) => pagedCase(store, caseId)));
    const unknown = Array.from({ length: others }, (_, place) => anId('int', 900_000 + place));
    const names = [...unknown, ...caseIds].map((caseId) => nameOf({ caseId, round: 1, step: 1 }));
    const Item = toItem({ ...{ pk: gatheredKey(gathering), cases: new Set(names) }, closed: true });
    await client.send(new PutItemCommand({ TableName: tableName('Requests'), Item }));
    const page = { of: 'flood', gathering, date: '2026-11-23', recipientId: 'nurse-one' } as const;
    const { token, digits = '' } = await links.issue(page);
    return { caseIds, token, digits };
  }

  return {
    deps,
    links,
    flooded,
    lines,
    set,
    told,
    paged,
    /** How a page is seen and answered by its link. */
    view: (token = ''): Promise<PageState> => viewPage(deps, token, set.now),
    answer: (token = ''): Promise<PageState> =>
      answerPage(deps, token, { now: set.now }, outcomeOnly<PageState>(remaining)),
    reached: (token = ''): Promise<PageState> =>
      answerPage(deps, token, { now: set.now, reached: true }, outcomeOnly<PageState>(remaining)),
    remaining,
    headerOf,
    roundOf,
    change,
    end,
    raise,
    /** The test page of a day was sent to `nurse-one`. */
    testPageSent: async ({ region, date }: Pick<TestPage, 'region' | 'date'>) => {
      const testPage = { region, date, recipientId: 'nurse-one', at: `${date}T14:00:00.000Z`, version: 1 };
      await client.send(
        new PutItemCommand({ TableName: tableName('Outbox'), Item: toItem(testPageItem(testPage, 4e9)) }),
      );
    },
    auditOf: async (caseId: string) => (await auditReader(client, tableName).ofCase(caseId, { limit: 50 })).items,
    later: (minutes: number) => {
      set.now = set.now.add(Temporal.Duration.from({ minutes }));
    },
  };
}
