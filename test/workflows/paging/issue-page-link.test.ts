import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import type { PageName } from '../../../shared/domain/paging/page-link.ts';
import { pageSecrets } from '../../../shared/links/page-token.ts';
import { pageLinkStore } from '../../../shared/store/page-link-store.ts';
import { pageLinkIssuer } from '../../../shared/workflows/paging/issue-page-link.ts';
import { answerWorld, firstKeys, rotatedKeys } from '../../support/answer-world.ts';
import { anId } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';

const store = started(openStore);

const pageOf = (caseId: string, changes: Partial<Extract<PageName, { of: 'round' }>> = {}): PageName => ({
  of: 'round',
  caseId,
  round: 1,
  step: 1,
  recipientId: 'nurse-one',
  ...changes,
});

/** Has other subjects take digits. */
const taken = async (digits: readonly string[], caseId: string) => {
  const links = pageLinkStore(store.client, store.tableName);
  const taking = { subject: { of: 'round' as const, caseId, round: 1 }, recipientId: 'surgeon-two', until: 4e9 };
  await Promise.all(digits.map((each) => links.take(each, taking)));
};

const candidatesOf = async (page: PageName) => (await pageSecrets(async () => firstKeys)(page)).candidates;

describe('a link', () => {
  test('stands for its page, and the store has no token', async () => {
    const { links, deps } = answerWorld(store);
    const page = pageOf(anId('int', 1));
    const { token } = await links.issue(page);
    expect(await deps.issuedPages.page(token)).toEqual(page);
    expect(JSON.stringify(await store.everything())).not.toContain(token);
  });

  test('is the same when it is made again, and is remembered for longer then', async () => {
    const { links, later } = answerWorld(store);
    const page = pageOf(anId('int', 2));
    const first = await links.issue(page);
    const kept = async () =>
      Object.values(await store.everything()).find((item) => JSON.stringify(item).includes(anId('int', 2))) as {
        expiresAt: number;
      };
    const { expiresAt } = await kept();
    later(60);
    expect(await links.issue(page)).toEqual(first);
    const again = Object.entries(await store.everything()).filter(
      ([key, item]) => key.startsWith('Requests PAGE#') && JSON.stringify(item).includes(anId('int', 2)),
    );
    expect(again.map(([, item]) => (item as { expiresAt: number }).expiresAt)).toEqual([expiresAt + 3600]);
  });

  test('of before a key rotation opens its page after it, as does the one that is made then', async () => {
    const { links, deps, set } = answerWorld(store);
    const page = pageOf(anId('int', 3));
    const before = await links.issue(page);
    set.keys = async () => rotatedKeys;
    const after = await links.issue(page);
    expect(after.token).not.toBe(before.token);
    for (const { token } of [before, after]) expect(await deps.issuedPages.page(token)).toEqual(page);
  });

  test('is made where keys cannot be read, and works', async () => {
    const { links, deps, set } = answerWorld(store);
    set.keys = () => Promise.reject(new Error('down'));
    const page = pageOf(anId('int', 4));
    const { token, digits } = await links.issue(page);
    expect([await deps.issuedPages.page(token), digits]).toEqual([page, undefined]);
  });
});

describe('the digits of a round', () => {
  test('are its own on every step and for everybody, two at once too, and after a rotation', async () => {
    const { links, set, deps } = answerWorld(store);
    const page = pageOf(anId('int', 10));
    const [first, second] = await Promise.all([
      links.issue(page),
      links.issue(pageOf(anId('int', 10), { recipientId: 'nurse-two' })),
    ]);
    set.keys = async () => rotatedKeys;
    const later = await links.issue(pageOf(anId('int', 10), { step: 9, recipientId: 'surgeon-two' }));
    expect(first?.digits).toMatch(/^\d{4}$/);
    expect([second?.digits, later.digits]).toEqual([first?.digits, first?.digits]);
    const reply = await deps.issuedPages.reply(first?.digits ?? '');
    expect(reply?.recipients.toSorted()).toEqual(['nurse-one', 'nurse-two', 'surgeon-two']);
  });

  test('are others where an open round has the first choice, and stay so once that is over', async () => {
    const { links, paged, deps } = answerWorld(store);
    const { caseId: rival } = await paged();
    const page = pageOf(anId('int', 11));
    const [first = '', second = ''] = await candidatesOf(page);
    await taken([first], rival);
    expect((await links.issue(page)).digits).toBe(second);
    await store.client.send(new DeleteItemCommand({ TableName: 'Requests', Key: { pk: { S: `REPLY#${first}` } } }));
    expect((await links.issue(page)).digits).toBe(second);
    expect(await deps.issuedPages.reply(second)).toEqual({
      subject: { of: 'round', caseId: anId('int', 11), round: 1 },
      recipients: ['nurse-one'],
    });
  });

  test('are none where open rounds have all', async () => {
    const { links, paged } = answerWorld(store);
    const { caseId: rival } = await paged();
    const page = pageOf(anId('int', 12));
    await taken(await candidatesOf(page), rival);
    const { token, digits } = await links.issue(page);
    expect([token.length, digits]).toEqual([22, undefined]);
  });

  test('are those of a round that has ended where all are taken', async () => {
    const { links, paged, deps, roundOf } = answerWorld(store);
    const [{ caseId: rival }, { caseId: ended }] = [await paged(), await paged()];
    const round = await roundOf(ended);
    if (!round) throw new Error('It was paged.');
    const over = { ...round, version: round.version + 1, ended: { at: 'then', how: 'acknowledged', by: 'nurse-one' } };
    await store.commit({ kind: 'round-changed', round: over, from: round.version });
    const page = pageOf(anId('int', 13));
    const candidates = await candidatesOf(page);
    const fourth = candidates[3] ?? '';
    await taken([fourth], ended);
    await taken(
      candidates.filter((each) => each !== fourth),
      rival,
    );
    expect((await links.issue(page)).digits).toBe(fourth);
    expect(await deps.issuedPages.reply(fourth)).toEqual({
      subject: { of: 'round', caseId: anId('int', 13), round: 1 },
      recipients: ['nurse-one'],
    });
  });

  test('leave those alone that a later release wrote', async () => {
    const { links } = answerWorld(store);
    const page = pageOf(anId('int', 14));
    const candidates = await candidatesOf(page);
    for (const digits of candidates) {
      const Item = { pk: { S: `REPLY#${digits}` }, schema: { N: '2' }, subject: { S: 'of another kind' } };
      await store.client.send(new PutItemCommand({ TableName: 'Requests', Item }));
    }
    expect((await links.issue(page)).digits).toBeUndefined();
  });

  test('are left out where they cannot be had, and the page still has its link', async () => {
    const { links, deps, lines } = answerWorld(store);
    const broken = pageLinkIssuer({
      links: {
        ...pageLinkStore(store.client, store.tableName),
        subjects: () => Promise.reject(new Error('down')),
      },
      rounds: deps.rounds,
      secretsOf: pageSecrets(async () => firstKeys),
      clock: deps.clock,
      zone: deps.zone,
      log: deps.log,
    });
    const page = pageOf(anId('int', 15));
    const { token } = await links.issue(page);
    expect(await broken.issue(page)).toEqual({ token });
    expect(lines.map(({ happening }) => happening)).toEqual(['digits-missing']);
  });
});

test('a test page has digits too', async () => {
  const { links, deps } = answerWorld(store);
  const { digits = '' } = await links.issue({
    of: 'test',
    region: 'nyc',
    date: '2026-11-23',
    recipientId: 'nurse-one',
  });
  expect(await deps.issuedPages.reply(digits)).toMatchObject({
    subject: { of: 'test', region: 'nyc', date: '2026-11-23' },
  });
});

test('it costs three calls in two round trips each time', async () => {
  const { links } = answerWorld(store);
  const page = pageOf(anId('int', 20));
  const first = await store.callsOf(() => links.issue(page));
  const next = await store.callsOf(() => links.issue(page));
  expect([first.length, next.length]).toEqual([3, 3]);
});
