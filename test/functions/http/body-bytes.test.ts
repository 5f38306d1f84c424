import { describe, expect, test } from 'vitest';
import { emergencyIntake, routineIntake, withMember } from '../../support/bodies.ts';
import { intakeDoors } from '../../support/intake-function.ts';

const latin1 = (body: object): Uint8Array => Buffer.from(JSON.stringify(body), 'latin1');
const calm = withMember(routineIntake, 'patient.familyName', 'García');
const emergency = withMember(emergencyIntake, 'patient.familyName', 'García');
const declared = (charset: string) => ({ 'content-type': `application/json; charset=${charset}` });

describe('a body that is not UTF-8', () => {
  test.each([
    ['undeclared', {}, 400, 'not-utf8'],
    ['declared', declared('ISO-8859-1'), 415, 'unsupported-charset'],
    ['declared in quotes', declared('"windows-1252"'), 415, 'unsupported-charset'],
    ['declared as what it is not', declared('utf-8'), 400, 'not-utf8'],
  ])('is refused: %s', async (_, headers, status, kind) => {
    const doors = intakeDoors();
    const refused = await doors.send(latin1(calm), headers);
    expect(refused).toMatchObject({ status, body: { type: `urn:spinebridge:problem:${kind}` } });
    expect(refused.body).not.toHaveProperty('triage');
    const urgent = await doors.send(latin1(emergency), headers);
    expect(urgent).toMatchObject({ status, body: { triage: { urgency: 'emergent' } } });
    expect(doors.counts().cases).toBe(0);
  });

  test('tells of an emergency in UTF-16 too', async () => {
    const bytes = Buffer.from(`\ufeff${JSON.stringify(emergency)}`, 'utf16le');
    expect(await intakeDoors().send(bytes)).toMatchObject({ status: 400, body: { triage: { urgency: 'emergent' } } });
  });
});

describe('a body that is UTF-8', () => {
  const bytes = (body: object) => Buffer.from(JSON.stringify(body), 'utf8');
  test.each(['utf-8', 'UTF8', '"utf-8"', 'us-ascii'])('is read where %s is declared', async (charset) => {
    const doors = intakeDoors();
    expect(await doors.send(bytes(calm), declared(charset))).toMatchObject({ status: 201 });
    expect(doors.stored()?.record.submission.patient.familyName).toBe('García');
  });

  test('is refused where another set is declared, unless it is an emergency', async () => {
    const doors = intakeDoors();
    expect(await doors.send(bytes(calm), declared('iso-8859-1'))).toMatchObject({ status: 415 });
    expect(await doors.send(bytes(emergency), declared('iso-8859-1'))).toMatchObject({ status: 201 });
    expect(doors.stored()?.record.submission.patient.familyName).toBe('García');
  });
});

test.each([
  ['too large', 'x'.repeat(256 * 1024 + 1), 413],
  ['no JSON', '{"clinical":', 400],
  ['a text', '"help"', 422],
  ['nothing', 'null', 422],
])('a body that is %s is refused', async (_, body, status) => {
  expect(await intakeDoors().send(body)).toMatchObject({ status });
});
