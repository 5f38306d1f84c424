import { describe, expect, test } from 'vitest';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { onceBack } from '../../../shared/workflows/cases/once-back.ts';
import { judgeDouble } from '../../../shared/workflows/finding/judge-double.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { frontDesk } from '../../support/histories.ts';
import { caseOfPerson } from '../../support/person-cases.ts';
import { anId } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { doublesWorld } from './doubles-world.ts';

const store = started(openFaultStore);
const { world, headerOf } = doublesWorld(store);
const [one, two] = [anId('int', 1), anId('int', 2)];
const aside = { setAsideAt: '2026-11-23T13:30:00.000Z' } as const;

/** Somebody judges the pair of the two, as the handler has it done. */
async function judged(first: Partial<CaseHeader>, second: Partial<CaseHeader>, ifMatch?: number) {
  await store.begin([...caseOfPerson(one, {}, first), ...caseOfPerson(two, {}, second)]);
  const { deps, now, remaining } = world();
  const asked = { caseId: one, otherId: two, same: true, caller: frontDesk, now, remaining, ifMatch };
  const judge = onceBack(deps, (request: typeof asked) =>
    judgeDouble(deps, request, { present: (header) => header, keep: () => [], remaining }),
  );
  return judge(asked);
}

const state = async (caseId: string) => {
  const { setAsideAt, linked, version } = await headerOf(caseId);
  return { isAside: setAsideAt !== undefined, linked, version };
};

describe('whoever says of what was set aside that it is of one person brings it back', () => {
  test.each<[string, Partial<CaseHeader>, Partial<CaseHeader>, number, number]>([
    ['the case', aside, {}, 3, 2],
    ['the other', {}, aside, 2, 3],
    ['both', aside, aside, 3, 3],
  ])('%s', async (_, first, second, version, otherVersion) => {
    expect(await judged(first, second, 1)).toMatchObject({ caseId: one, version, linked: [two] });
    expect(await state(one)).toEqual({ isAside: false, linked: [two], version });
    expect(await state(two)).toEqual({ isAside: false, linked: [one], version: otherVersion });
  });

  test('and nothing where the version is another', async () => {
    await expect(judged(aside, aside, 7)).rejects.toMatchObject({ kind: 'stale-version' });
    expect([await state(one), await state(two)]).toMatchObject([{ isAside: true }, { isAside: true }]);
  });

  test('one that has ended stays where it is', async () => {
    await judged({}, { ...aside, status: 'closed', outcome: 'other' });
    expect(await state(two)).toMatchObject({ isAside: true, linked: [one] });
  });
});
