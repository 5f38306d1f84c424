import { describe, expect, test } from 'vitest';
import { getCase } from '../../../functions/http/staff/get-case.ts';
import { staffRoutes } from '../../../functions/http/staff/routes.ts';
import { ruleset } from '../../../shared/config/ruleset.ts';
import { openCase } from '../../../shared/domain/cases/open-case.ts';
import { amendCase } from '../../../shared/domain/cases/retriage.ts';
import { type StaffRole, staffRoles } from '../../../shared/domain/core/party.ts';
import { ClinicalAnswers } from '../../../shared/domain/triage/input.ts';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { asking, fakeDeps } from '../../support/fake-case.ts';
import { aSubmission, monday } from '../../support/records.ts';

const words = 'Desde ayer no puedo caminar';
const note = 'Please call her daughter';
const { deps } = fakeDeps();
const context = { now: monday, ids: deps.ids, ruleset };
const submission = aSubmission({ note, diagnoses: ['C50.9'] });
const opened = openCase({ kind: 'intake', submission, clinical: ClinicalAnswers.parse({ freeText: words }) }, context);

const gait = { value: 'normal' };
const calmAnswers = ClinicalAnswers.parse({ symptoms: { gait } });
const calm = amendCase(opened.header, opened.record, calmAnswers, context);

const shownTo = async (
  role: StaffRole,
  { header }: Pick<typeof opened, 'header'> = opened,
  records = [opened.record],
) => {
  const clinical = { latest: async () => records.at(-1), records: async () => records };
  const reading = { ...deps, cases: { header: async () => header }, clinical };
  const ask = asking(httpFunction({ getCase: staffRoutes.getCase }, { getCase: getCase(reading) }, reading));
  const caller = { kind: 'staff', staffId: `${role}-1`, roles: [role] } as const;
  const { status, body } = await ask('GET', '/v1/cases/{id}', { caller, id: header.caseId });
  return { status, body: body as Record<string, unknown> };
};

describe('the case of an emergency told in words', () => {
  test.each(staffRoles.filter((role) => role !== 'front-desk'))(
    'is told to %s in words, the patient’s first',
    async (role) => {
      const { status, body } = await shownTo(role);
      expect(status).toBe(200);
      expect(body.summary).toEqual(
        expect.arrayContaining([
          `The patient (woman, 64) wrote in Spanish: “${words}”`,
          `The referrer notes: “${note}”`,
          expect.stringMatching(/^EMERGENT: emergency room now\. Acknowledge by Mon 23 Nov, 9:15 am/),
        ]),
      );
    },
  );

  test('shows a note that a longer one has taken the place of, and none twice', async () => {
    const noted = (note: string) => amendCase(opened.header, opened.record, { ...calmAnswers, note }, context).record;
    const records = [opened.record, noted(`${note}\n\nAnd soon`), noted('soon\n\nStable since')];
    const earlier = (await shownTo('nurse', opened, records)).body.summary as string[];
    expect(earlier.filter((line) => line.startsWith('Earlier'))).toEqual([
      `Earlier: “${words}”`,
      `Earlier: “${note}”`,
      'Earlier: “And soon”',
    ]);
  });

  test('names to the front desk no answer that could not be read', async () => {
    const faults = ['/clinical/cannot walk', '/note', '/patient/email'].map((pointer) => ({ pointer, detail: 'odd' }));
    const record = { ...opened.record, submission: { ...submission, incomplete: faults } };
    expect((await shownTo('nurse', opened, [record])).body.incomplete).toEqual(faults);
    expect((await shownTo('front-desk', opened, [record])).body.incomplete).toEqual([
      { pointer: '/clinical', detail: 'could not be read in full' },
      { pointer: '/patient/email', detail: 'odd' },
    ]);
  });

  test('shows the front desk no clinical answer and no words', async () => {
    const { status, body } = await shownTo('front-desk');
    expect(status).toBe(200);
    for (const member of [
      'clinical',
      'triage',
      'betterTriage',
      'summary',
      'override',
      'triageVersions',
      'missingForVisit',
    ])
      expect(body).not.toHaveProperty(member);
    const shown = JSON.stringify(body);
    for (const secret of [words, note, 'C50.9', 'caminar', 'gait', 'cancer']) expect(shown).not.toContain(secret);
  });
});

describe('a case whose newest answers came out better', () => {
  test('shows both results, why the earlier one stands, and words that were taken back', async () => {
    const { body } = await shownTo('nurse', calm, [opened.record, calm.record]);
    expect(body).toMatchObject({
      urgency: 'emergent',
      triage: { urgency: 'emergent' },
      betterTriage: { urgency: calm.record.triage.result.urgency },
    });
    const summary = body.summary as string[];
    expect(summary).toContain(`Earlier: “${words}”`);
    expect(summary.some((line) => line.startsWith('Newest answers came out better: '))).toBe(true);
    expect(summary.some((line) => line.startsWith('E1: cannot walk'))).toBe(true);
  });

  test('has one result otherwise', async () => {
    expect((await shownTo('nurse')).body).not.toHaveProperty('betterTriage');
  });
});
