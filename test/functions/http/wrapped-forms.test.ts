import { expect, test } from 'vitest';
import { emergencyIntake, referral, routineIntake } from '../../support/bodies.ts';
import { caseDoor } from '../../support/case-door.ts';
import { pointersOf } from '../../support/form-faults.ts';

const text = JSON.stringify;
const emergencyReferral = { ...referral, clinical: emergencyIntake.clinical };

test.each<[string, unknown, string[]]>([
  ['in a list', { channel: 'phone', intake: [emergencyIntake] }, ['/intake']],
  ['as a text', { channel: 'phone', intake: text(emergencyIntake) }, ['/intake']],
  ['as a text in a list', { channel: 'fax', referral: [text(emergencyReferral)] }, ['/intake', '/referral']],
  ['in a body in a list', [{ channel: 'phone', intake: emergencyIntake }], ['']],
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
