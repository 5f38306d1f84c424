import { describe, expect, test } from 'vitest';
import { noAnswerLimits } from '../../../shared/config/answer-limits.ts';
import { sumCalls } from '../../../shared/store/dynamo/capacity.ts';
import type { CaseReader } from '../../../shared/workflows/cases/ports.ts';
import type { Change } from '../../../shared/workflows/core/changes.ts';
import { answer, cannotWalk, override } from '../../support/asks.ts';
import { openFaultStore, stateOf } from '../../support/fault-store.ts';
import { faultyCalls } from '../../support/faulty-calls.ts';
import { aCase, intakeId, patient } from '../../support/histories.ts';
import { aClinicalRecord, monday } from '../../support/records.ts';
import { meet, refusal } from '../../support/rivals.ts';
import { started } from '../../support/started.ts';
import { type WorkflowWorld, workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);

/** Asks under a new key each time, or under one that is named. */
let asked = 0;
const at = (now = monday, key = `key-${++asked}`): WorkflowWorld => workflowWorld(store, faultyCalls(), { now, key });
const contents = async () => stateOf(await store.contents());
const versions = async () => (await at().deps.clinical.records(intakeId)).length;

/** The case was changed so often within the last minutes. */
const changedBefore = (times: number): Change[] => {
  const [created] = aCase() as [Change, Change];
  const answersAddedAt = Array.from({ length: times }, (_, n) => monday.epochMilliseconds / 1000 - 600 + n);
  return [created, { kind: 'clinical-added', record: aClinicalRecord({ caseId: intakeId, answersAddedAt }) }];
};

describe('answers that come to those given before', () => {
  test.each<[string, unknown]>([
    ['none', {}],
    ['the same', { cancerHistory: 'past', symptoms: { painSeverity: 6 } }],
    ['an unknown one as unknown', { fever: 'unknown', symptoms: { gait: { value: 'unknown', onsetDays: null } } }],
    ['one taken back that was never given', { ecog: null, symptoms: { saddleNumbness: null } }],
    ['what a schema fills in', { exam: {}, imaging: { newFindingUnreviewed: false }, freeText: '' }],
  ])('%s: are answered with the present state; nothing else is written than the kept answer', async (_, patch) => {
    await store.begin(aCase());
    const before = await contents();
    const shown = await answer(patient, patch)(at());
    expect(shown).toMatchObject({ header: { version: 1, urgency: 'routine' }, record: { version: 1 } });
    const after = await contents();
    expect(after.filter((item) => !before.includes(item))).toEqual([expect.stringMatching(/^Requests /)]);
  });

  test('are no change even where so many were made that no more is taken', async () => {
    await store.begin(changedBefore(6));
    expect(await answer(patient, { cancerHistory: 'past' })(at())).toMatchObject({ record: { version: 1 } });
  });

  test('show an emergency that a rival made of the case between the two readings', async () => {
    await store.begin(aCase());
    const world = at();
    let rival: (() => Promise<unknown>) | undefined = () => answer(patient, cannotWalk)(at());
    const cases: CaseReader = {
      async header(caseId) {
        const read = await world.deps.cases.header(caseId);
        const meanwhile = rival;
        rival = undefined;
        await meanwhile?.();
        return read;
      },
    };
    const shown = await answer(patient, cannotWalk)({ ...world, deps: { ...world.deps, cases } });
    expect(shown).toMatchObject({ header: { version: 2, urgency: 'emergent' }, record: { version: 2 } });
    expect(await versions()).toBe(2);
  });
});

describe('a key that comes again', () => {
  test.each<[string, unknown, number]>([
    ['after a change', { fever: 'no' }, 2],
    ['after no change', {}, 1],
  ])('%s gets the first answer, whatever came between', async (_, patch, version) => {
    await store.begin(aCase());
    const first = await answer(patient, patch)(at(monday, 'the-same'));
    expect(first).toMatchObject({ header: { version } });
    await answer(patient, { ecog: 2 })(at());
    expect(await answer(patient, patch)(at(monday, 'the-same'))).toEqual(first);
    expect(await versions()).toBe(version + 1);
  });
});

describe('answers changed six times within an hour', () => {
  const sixTimes = async () => {
    await store.begin(aCase());
    for (const severity of [1, 2, 3, 4, 5, 7])
      await answer(patient, { symptoms: { painSeverity: severity } })(at(monday.add({ minutes: severity })));
  };
  const seventh = answer(patient, { symptoms: { painSeverity: 8 } });

  test('are not changed a seventh time, and it is told what stands and when to come again', async () => {
    await sixTimes();
    const before = await contents();
    const refused = seventh(at(monday.add({ minutes: 10 })));
    const extras = { retryAfter: 51 * 60, level: 'urgent' };
    await expect(refused).rejects.toMatchObject({ kind: 'limit-reached', extras });
    expect(await contents()).toEqual(before);
  });

  test('are changed again once the first is an hour old', async () => {
    await sixTimes();
    await expect(seventh(at(monday.add({ minutes: 61 })))).resolves.toMatchObject({ record: { version: 8 } });
    await expect(answer(patient, { ecog: 1 })(at(monday.add({ minutes: 61 })))).rejects.toMatchObject({
      kind: 'limit-reached',
    });
  });

  test('are taken when they raise the case, which pages', async () => {
    await sixTimes();
    const raised = await answer(patient, cannotWalk)(at(monday.add({ minutes: 10 })));
    expect(raised).toMatchObject({ header: { urgency: 'emergent', pagingOpen: true } });
  });

  test('are taken when they make worse what the rules say of a case that a nurse has lowered', async () => {
    await sixTimes();
    await override('routine')(at(monday.add({ minutes: 8 })));
    await expect(answer(patient, cannotWalk)(at(monday.add({ minutes: 10 })))).resolves.toBeDefined();
  });

  test('count over a level that a nurse set between', async () => {
    await sixTimes();
    await override('emergent')(at(monday.add({ minutes: 8 })));
    const refused = seventh(at(monday.add({ minutes: 10 })));
    await expect(refused).rejects.toMatchObject({ extras: { level: 'emergent' } });
  });

  test('are changed on where limits are lifted', async () => {
    await sixTimes();
    const world = at(monday.add({ minutes: 10 }));
    const lifted = { ...world, deps: { ...world.deps, answerLimits: noAnswerLimits } };
    await expect(seventh(lifted)).resolves.toMatchObject({ record: { version: 8 } });
  });
});

test('of two changes at once one is the sixth, and the other is refused', async () => {
  const { outcome, rivalAnswer, stored } = await meet(store, {
    before: changedBefore(5),
    first: answer(patient, { fever: 'no' }),
    rival: answer(patient, { ecog: 1 }),
  });
  expect(rivalAnswer).toMatchObject({ record: { version: 2 } });
  expect(outcome).toMatchObject(refusal('limit-reached'));
  expect(stored(intakeId, 'record')).toHaveLength(2);
});

test('a change reads the header and one version, however many there are, and writes once', async () => {
  const [created] = aCase() as [Change, Change];
  const versions = Array.from({ length: 20 }, (_, n) => aClinicalRecord({ caseId: intakeId, version: n + 1 }));
  await store.begin([created, ...versions.map((record): Change => ({ kind: 'clinical-added', record }))]);
  const calls = sumCalls(await store.callsOf(() => answer(patient, { ecog: 1 })(at())));
  expect(calls).toMatchObject({ GetItem: { calls: 1, units: 1 }, Query: { calls: 1, units: 1 } });
  expect(calls.TransactWriteItems?.calls).toBe(1);
});
