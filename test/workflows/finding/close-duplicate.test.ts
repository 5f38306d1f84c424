import { describe, expect, test } from 'vitest';
import { endCase } from '../../../shared/workflows/cases/end-case.ts';
import { judgeDouble } from '../../../shared/workflows/finding/judge-double.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { nurse } from '../../support/histories.ts';
import { caseOfPerson } from '../../support/person-cases.ts';
import { anId } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);
const [one, two] = [anId('int', 1), anId('int', 2)];
const world = () => workflowWorld(store);
const answered = <T, A>(present: (outcome: T) => A) => ({ present, keep: () => [], remaining: world().remaining });
const link = () => {
  const { deps, now } = world();
  const command = { caseId: one, otherId: two, same: true, caller: nurse, now };
  return judgeDouble(
    deps,
    command,
    answered((header) => header),
  );
};

describe('of two linked cases', () => {
  const closed = (caseId: string) =>
    endCase(
      world().deps,
      { caseId, ending: { status: 'closed', outcome: 'duplicate' }, caller: nurse, now: world().now },
      answered(({ status }) => status),
    );

  test('the lower one can be closed as the duplicate, the higher one cannot', async () => {
    await store.begin([
      ...caseOfPerson(one, {}, { urgency: 'routine' }),
      ...caseOfPerson(two, {}, { urgency: 'urgent' }),
    ]);
    await link();
    await expect(closed(two)).rejects.toMatchObject({ kind: 'unlawful-change' });
    expect(await closed(one)).toBe('closed');
    await expect(closed(two)).rejects.toMatchObject({ kind: 'unlawful-change' });
  });

  test('not both are closed as duplicates of each other, at the same moment either', async () => {
    await store.begin([...caseOfPerson(one), ...caseOfPerson(two)]);
    await link();
    const outcomes = await Promise.allSettled([closed(one), closed(two)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});
