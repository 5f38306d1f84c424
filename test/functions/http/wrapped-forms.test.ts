import { describe, expect, test } from 'vitest';
import { emergencyIntake, referral, routineIntake } from '../../support/bodies.ts';
import { caseDoor } from '../../support/case-door.ts';
import { pointersOf } from '../../support/form-faults.ts';
import { intakeDoors } from '../../support/intake-function.ts';

const text = JSON.stringify;
const emergencyReferral = { ...referral, clinical: emergencyIntake.clinical };

test.each<[string, unknown, string[]]>([
  ['in a list', { channel: 'phone', intake: [emergencyIntake] }, ['/intake']],
  ['as a text', { channel: 'phone', intake: text(emergencyIntake) }, ['/intake']],
  ['as a text in a list', { channel: 'fax', referral: [text(emergencyReferral)] }, ['/intake', '/referral']],
  ['in a body in a list', [{ channel: 'phone', intake: emergencyIntake }], ['']],
  ['in lists in a list', { channel: 'phone', intake: [[emergencyIntake]] }, ['/intake']],
  ['in lists around the body', [[{ channel: 'phone', intake: [emergencyIntake, null] }]], ['', '/intake']],
  [
    'with its answers in a list',
    { channel: 'phone', intake: { ...emergencyIntake, clinical: [emergencyIntake.clinical] } },
    ['/intake/clinical'],
  ],
  ['beside members that nobody knows', { intake: emergencyIntake, now: true, 'a/b': 1 }, ['/a~1b', '/channel', '/now']],
])('an emergency that staff send %s is stored, and what is wrong is listed', async (_, body, pointers) => {
  const door = caseDoor();
  const answer = await door.open(body);
  expect(answer).toMatchObject({ status: 201, body: { triage: { urgency: 'emergent' } } });
  expect(pointersOf(answer.body.incomplete)).toEqual(pointers);
  expect([door.pages(), door.stored()?.record.submission.patient.familyName]).toEqual([1, expect.any(String)]);
});

test.each([[[routineIntake]], [text(routineIntake)], ['{no form'], [[routineIntake, emergencyIntake]]])(
  'any other is refused, and nothing is stored',
  async (intake) => {
    const door = caseDoor();
    const answer = await door.open({ channel: 'phone', intake });
    expect([answer.status, pointersOf(answer.body.errors)]).toEqual([422, ['/intake']]);
    expect(door.committed).toEqual([]);
  },
);

test.each<[string, unknown]>([
  ['under their name', { channel: 'phone', intake: [emergencyIntake, emergencyIntake] }],
  ['as bodies', [routineIntake, emergencyIntake].map((intake) => ({ channel: 'phone', intake }))],
  ['as a text', text(text([routineIntake, emergencyIntake]))],
])('several forms that staff send %s are refused, with what to do at once and whom to call', async (_, body) => {
  const door = caseDoor();
  const answer = await door.open(body);
  expect(answer).toMatchObject({ status: 422, body: { triage: { urgency: 'emergent' }, phone: expect.any(String) } });
  expect(door.committed).toEqual([]);
});

/** What an emergency may be wrapped in, and what cannot be read of it then. */
const wrappings: [string, (form: typeof emergencyIntake | typeof emergencyReferral) => unknown, string[]][] = [
  ['in a list', (form) => [form], ['']],
  ['in lists in a list', (form) => [[[form]]], ['']],
  ['beside nothing', (form) => [null, {}, form], ['']],
  ['as a text', (form) => text(text(form)), ['']],
  ['as a text in a text', (form) => text(text(text([form]))), ['']],
  ['with answers in a list', (form) => ({ ...form, clinical: [form.clinical] }), ['/clinical']],
  ['with answers in two', (form) => ({ ...form, clinical: [{ freeText: 'pain' }, form.clinical] }), ['/clinical']],
  ['with answers as a text', (form) => ({ ...form, clinical: text(form.clinical) }), ['/clinical']],
  ['with answers in words', (form) => ({ ...form, clinical: ['I cannot pee', 'since today'] }), ['/clinical']],
  ['with all of it', (form) => text(text([{ ...form, clinical: [text(form.clinical)] }])), ['', '/clinical']],
];

describe.each(wrappings)('an emergency %s', (_, wrapped, pointers) => {
  test.each(['send', 'refer'] as const)('is stored, and what is wrong is listed: %s', async (by) => {
    const doors = intakeDoors();
    const answer = await doors[by](wrapped(by === 'send' ? emergencyIntake : emergencyReferral));
    expect(answer).toMatchObject({ status: 201, body: { triage: { urgency: 'emergent' } } });
    expect(pointersOf(answer.body.incomplete)).toEqual(pointers);
    expect([doors.counts().pages, doors.stored()?.record.submission.patient.familyName]).toEqual([
      1,
      expect.any(String),
    ]);
  });
});

test('what must not be kept of a form in a list is not kept', async () => {
  const doors = intakeDoors();
  const patient = { ...emergencyIntake.patient, birthDate: '2058-11-02' };
  const answer = await doors.send([{ ...emergencyIntake, patient }]);
  expect([answer.status, pointersOf(answer.body.incomplete)]).toEqual([201, ['', '/patient/birthDate']]);
  expect(doors.stored()?.record.submission.patient.birthDate).toBeUndefined();
});

test.each(['send', 'refer'] as const)(
  'several forms are refused, with what to do at once and whom to call: %s',
  async (by) => {
    const doors = intakeDoors();
    const forms = by === 'send' ? [routineIntake, emergencyIntake] : [referral, emergencyReferral];
    const answer = await doors[by](forms);
    expect(answer).toMatchObject({ status: 422, body: { triage: { urgency: 'emergent' }, phone: expect.any(String) } });
    const calm = await doors[by]([forms[0], forms[0]]);
    expect([calm.status, calm.body.triage, calm.body.phone]).toEqual([422, undefined, undefined]);
    expect((await doors[by]([forms[0]])).status).toBe(422);
    expect(doors.counts()).toEqual({ cases: 0, pages: 0 });
  },
);
