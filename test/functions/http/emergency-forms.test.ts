import { describe, expect, test } from 'vitest';
import { emergencyIntake, routineIntake, withMember } from '../../support/bodies.ts';
import { formFaults, pointersOf } from '../../support/form-faults.ts';
import { intakeDoors } from '../../support/intake-function.ts';

describe('an emergency with a form at fault', () => {
  test.each(formFaults)('is stored and paged: %s', async (_, path, value, pointers) => {
    const doors = intakeDoors();
    const answer = await doors.send(withMember(emergencyIntake, path, value));
    expect(answer).toMatchObject({ status: 201, body: { triage: { urgency: 'emergent' } } });
    expect(pointersOf(answer.body.incomplete)).toEqual(pointers.toSorted());
    expect(doors.counts()).toEqual({ cases: 1, pages: 1 });
    const { header, record } = doors.stored() ?? {};
    expect(header?.contact.phone).toMatch(/^\+1\d{10}$/);
    expect(header?.incomplete).toBe(pointers.length > 0 ? true : undefined);
    expect(pointersOf(record?.submission.incomplete)).toEqual(pointers.toSorted());
    // Half a character cannot be stored; JSON writes it as an escape.
    expect(JSON.stringify({ header, record })).not.toContain('\\ud800');
  });

  test('keeps what could be read, and cuts what is too long', async () => {
    const doors = intakeDoors();
    const body = withMember(emergencyIntake, 'clinical.freeText', `No puedo caminar. ${'x'.repeat(5000)}`);
    await doors.send(withMember(body, 'patient.familyName', 'Garc\ufffda'));
    const { record } = doors.stored() ?? {};
    expect(record?.triage.input.freeText).toMatch(/^No puedo caminar/);
    expect(record?.triage.input.freeText).toHaveLength(4000);
    expect(record?.submission.patient).toMatchObject({ givenName: 'Rosa', familyName: 'Garc\ufffda' });
  });

  test.each([
    ['onsetDays of an answer', 'clinical.symptoms.gait', { value: 'cannot-walk', onsetDays: 1e9 }],
    ['painOnsetDays', 'clinical.symptoms.painOnsetDays', Number.MAX_SAFE_INTEGER],
  ])('is taken with %s before all calendars', async (_, path, value) => {
    const doors = intakeDoors();
    expect(await doors.send(withMember(emergencyIntake, path, value))).toMatchObject({ status: 201 });
    expect(doors.counts()).toEqual({ cases: 1, pages: 1 });
  });

  test.each<[string, string, unknown]>([
    ['cannotWalk', 'clinical.symptoms.gait', { value: 'cannotWalk' }],
    ['a list of one', 'clinical.symptoms.gait', [{ value: ['cannot-walk'] }]],
    ['sí', 'clinical.symptoms.saddleNumbness', 'sí'],
    ['words in lines', 'clinical.freeText', ['I am well.', 'But I cannot walk since today.']],
  ])('is understood as %s', async (_, path, value) => {
    const doors = intakeDoors();
    const answer = await doors.send(withMember(routineIntake, path, value));
    expect(answer).toMatchObject({ status: 201, body: { triage: { urgency: 'emergent' }, incomplete: [{}] } });
    expect(doors.counts()).toEqual({ cases: 1, pages: 1 });
  });

  test.each([
    ['at the end', ['', ' I cannot walk since today.']],
    ['in the middle', ['I am well. '.repeat(300), ' I cannot walk since today. ', 'I am well. '.repeat(400)]],
  ])(
    'is seen %s of words that are too long, and that stretch is kept',
    async (_, [before = '', telling, after = '']) => {
      const doors = intakeDoors();
      const text = `${'I am well. '.repeat(400)}${before}${telling}${after}`;
      const answer = await doors.send(withMember(routineIntake, 'clinical.freeText', text));
      expect(answer).toMatchObject({ status: 201, body: { triage: { urgency: 'emergent' } } });
      expect(pointersOf(answer.body.incomplete)).toEqual(['/clinical/freeText']);
      const kept = doors.stored()?.record.triage.input.freeText ?? '';
      expect(kept).toMatch(/^… .*I cannot walk since today/);
      expect(kept.length).toBeLessThanOrEqual(4000);
    },
  );

  test('without consent is stored only to reach the person, and marked', async () => {
    const doors = intakeDoors();
    await doors.send(withMember(emergencyIntake, 'consent.privacyNotice', false));
    expect(doors.stored()).toMatchObject({
      header: { consentMissing: true, incomplete: true },
      record: { submission: { consentMissing: true } },
    });
  });

  test.each<[string, object]>([
    ['by the phone of whoever filled in the form', { patient: {}, submitter: { name: 'Ana', phone: '631 555 0123' } }],
    ['by the mail of whoever filled in the form', { patient: {}, submitter: { email: 'ana@example.org' } }],
    ['by the mail of the patient', { patient: { email: 'rosa@example.org' } }],
    ['by an address in the field of the phone', { patient: { phone: 'rosa@example.org' } }],
  ])('is taken where somebody can be reached %s', async (_, people) => {
    const doors = intakeDoors();
    expect(await doors.send({ ...emergencyIntake, ...people })).toMatchObject({ status: 201 });
    expect(doors.counts()).toEqual({ cases: 1, pages: 1 });
  });

  test.each<[string, unknown]>([
    ['no contact', { patient: { givenName: 'Rosa' } }],
    ['a patient as a text', { patient: 'Rosa' }],
    ['numbers that are none', { patient: { phone: '911', email: 'rosa' } }],
  ])('is refused with instructions where nobody could be reached: %s', async (_, people) => {
    const doors = intakeDoors();
    const answer = await doors.send({ ...emergencyIntake, ...(people as object) });
    expect(answer).toMatchObject({ status: 422, body: { triage: { urgency: 'emergent' } } });
    expect(doors.counts()).toEqual({ cases: 0, pages: 0 });
  });

  test.each(['', 'x'.repeat(256)])('is not turned away for an Idempotency-Key that is none', async (key) => {
    const doors = intakeDoors();
    expect(await doors.send(emergencyIntake, { 'Idempotency-Key': key })).toMatchObject({ status: 201 });
    expect(doors.counts()).toEqual({ cases: 1, pages: 1 });
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', '', 'application/json; charset=iso-8859-1'])(
    'is taken with the media type %j',
    async (type) => {
      const doors = intakeDoors();
      expect(await doors.send(emergencyIntake, { 'content-type': type })).toMatchObject({ status: 201 });
      expect(doors.counts()).toEqual({ cases: 1, pages: 1 });
    },
  );

  test('is taken with more nested in it than anybody reads', async () => {
    const deep = `${'['.repeat(60_000)}${']'.repeat(60_000)}`;
    const text = JSON.stringify(emergencyIntake).replace('{', `{"extra":${deep},`);
    const doors = intakeDoors();
    expect(await doors.send(text, { 'Idempotency-Key': 'k' })).toMatchObject({ status: 201 });
    expect(doors.counts()).toEqual({ cases: 1, pages: 1 });
  });

  test('is taken with more unknown fields than a record holds', async () => {
    const unknown = Array.from({ length: 5000 }, (_, n) => [`unknown-field-${n}-${'x'.repeat(10)}`, n]);
    const doors = intakeDoors();
    const body = { ...Object.fromEntries([['y'.repeat(20_000), 1], ...unknown]), ...emergencyIntake };
    const answer = await doors.send(body);
    expect(answer).toMatchObject({ status: 201 });
    expect(answer.body.incomplete).toHaveLength(100);
    expect(JSON.stringify(doors.stored()).length).toBeLessThan(60_000);
  });

  test('is taken with its answers beside clinical, and the phone in a field by another name', async () => {
    const { clinical, patient, ...rest } = emergencyIntake;
    const { phone, ...person } = patient;
    const doors = intakeDoors();
    expect(await doors.send({ ...rest, ...clinical, patient: { ...person, mobilePhone: phone } })).toMatchObject({
      status: 201,
      body: { triage: { urgency: 'emergent' } },
    });
    expect(doors.stored()?.header.contact.phone).toBe('+17185550187');
  });

  test('is taken with answers in other spellings', async () => {
    const doors = intakeDoors();
    const clinical = {
      symptoms: { bladderBowel: 'Loss of control or retention', limbWeakness: { value: 'BILATERAL', onsetDays: '1' } },
    };
    expect(await doors.send({ ...emergencyIntake, clinical })).toMatchObject({ status: 201 });
    expect(doors.counts()).toEqual({ cases: 1, pages: 1 });
  });
});

describe('any other intake', () => {
  const refusing = formFaults.filter(
    ([, path, , pointers]) => pointers.length > 0 && !path.startsWith('clinical.symptoms'),
  );
  test.each(refusing)('is refused with every pointer: %s', async (_, path, value, pointers) => {
    const doors = intakeDoors();
    const answer = await doors.send(withMember(routineIntake, path, value));
    expect(answer).toMatchObject({ status: 422 });
    expect(pointersOf(answer.body.errors)).toEqual(pointers.toSorted());
    expect(answer.body).not.toHaveProperty('triage');
    expect(doors.counts()).toEqual({ cases: 0, pages: 0 });
  });

  test('names the faults of all fields at once', async () => {
    const faulty = [
      ['patient.phone', '12'],
      ['patient.birthDate', '1958-02-30'],
      ['language', 'spanish'],
      ['consent', undefined],
      ['extra', 1],
    ] as const;
    const body = faulty.reduce<object>((made, [path, value]) => withMember(made, path, value), routineIntake);
    const { body: answer } = await intakeDoors().send(body);
    expect(pointersOf(answer.errors)).toEqual([
      '/consent',
      '/extra',
      '/language',
      '/patient/birthDate',
      '/patient/phone',
    ]);
  });

  test.each(formFaults.filter(([, , , pointers]) => pointers.length === 0))(
    'is taken as people write it: %s',
    async (_, path, value) => {
      const doors = intakeDoors();
      const answer = await doors.send(withMember(routineIntake, path, value));
      expect(answer).toMatchObject({ status: 201, body: { bookingToken: expect.any(String) } });
      expect(answer.body).not.toHaveProperty('incomplete');
    },
  );
});
