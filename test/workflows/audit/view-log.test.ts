import { describe, expect, test } from 'vitest';
import { viewLog } from '../../../shared/workflows/audit/view-log.ts';
import type { Change } from '../../../shared/workflows/core/changes.ts';
import { Conflict } from '../../../shared/workflows/core/commit-errors.ts';
import { freshIds } from '../../support/fault-store.ts';
import { nurse, patient, referrer } from '../../support/histories.ts';
import { anId, monday } from '../../support/records.ts';

function logged(refuse: (changes: readonly Change[]) => Error | undefined = () => undefined) {
  const commits: (readonly Change[])[] = [];
  const ledger = {
    commit: async (changes: readonly Change[]) => {
      const refusal = refuse(changes);
      if (refusal) throw refusal;
      commits.push(changes);
    },
  };
  const log = viewLog({ ledger, ids: freshIds(), backoff: async () => undefined, zone: 'America/New_York' });
  return { log, commits };
}
const asked = { caller: nurse, now: monday, purpose: 'listWorklist', remaining: () => 10_000 };
const kindsOf = (commits: (readonly Change[])[]) => commits.map((changes) => changes.map(({ kind }) => kind));

describe('what somebody sees', () => {
  test('is one commit; the first of a month says who looks', async () => {
    const { log, commits } = logged();
    await log.saw(asked, { caseId: anId('int') });
    await log.saw(asked, { caseId: anId('int') });
    await log.saw({ ...asked, now: monday.add({ hours: 24 * 10 }) }, { caseId: anId('int') });
    expect(kindsOf(commits)).toEqual([['audit', 'viewer-noted'], ['audit'], ['audit', 'viewer-noted']]);
  });

  test('is written down where another container said first who looks', async () => {
    const noted = (changes: readonly Change[]) =>
      changes.some(({ kind }) => kind === 'viewer-noted') ? new Conflict('viewer-noted') : undefined;
    const { log, commits } = logged(noted);
    await log.saw(asked, { caseId: anId('int') });
    expect(kindsOf(commits)).toEqual([['audit']]);
  });

  test('is shown to nobody where it cannot be written down', async () => {
    const { log } = logged(() => new Conflict('audit'));
    await expect(log.saw(asked, { caseId: anId('int') })).rejects.toMatchObject({ kind: 'retries-exhausted' });
  });

  test('is one entry for a list, with each case once and two hundred at most', async () => {
    const { log, commits } = logged();
    const cases = Array.from({ length: 205 }, (_, n) => anId('int', n));
    await log.saw({ ...asked, caller: referrer }, { cases: [...cases, ...cases], detail: { date: '2026-11-23' } });
    const [entry] = commits.flat().flatMap((change) => (change.kind === 'audit' ? [change.entry] : []));
    expect(entry).toMatchObject({
      action: 'cases-listed',
      purpose: 'listWorklist',
      actor: { kind: 'referrer' },
      cases: cases.slice(0, 200),
      detail: { date: '2026-11-23', more: '5' },
    });
  });

  test('of their own case a patient sees without an entry', async () => {
    const { log, commits } = logged();
    await log.saw({ ...asked, caller: patient }, { caseId: anId('int') });
    expect(commits).toEqual([]);
  });
});
