import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formBody } from '../../shared/contract/intake-form/form-body.ts';
import type { Answers } from '../../shared/contract/intake-form/form-state.ts';
import { plausibleAnswers } from '../support/form-answers.ts';
import { formDoors } from '../support/form-doors.ts';
import { intakeDoors } from '../support/intake-function.ts';
import { formsOf } from '../support/page-form.ts';
import { propertyRuns } from '../support/property-runs.ts';
import { monday } from '../support/records.ts';

/** What two cases of the same answers differ in: who they are, and the half minute that a page takes. */
const own = /^(caseId|code|.*Id|at|.*At|.*By|now|digest|expiresAt|firstPageAt|seenBy)$/;
const withoutOwn = (value: unknown) =>
  JSON.parse(JSON.stringify(value ?? null, (name, member) => (own.test(name) ? undefined : member)));

async function byPages(answers: Answers, language: 'en' | 'es') {
  const doors = formDoors();
  const client = await doors.opened('check', answers, `lang=${language}`);
  const isAlert = formsOf(client.page.html).some(({ buttons }) => buttons.some(({ value }) => value === 'alert'));
  await client.press(isAlert ? 'alert' : 'send');
  return { stored: doors.stored(), counts: doors.counts(), page: client.page };
}

async function byApi(answers: Answers, language: 'en' | 'es') {
  const doors = intakeDoors();
  const today = monday.toZonedDateTimeISO('America/New_York').toPlainDate().toString();
  const { status } = await doors.send(formBody(answers, language, today));
  return { stored: doors.stored(), counts: doors.counts(), status };
}

it('stores the same case, clinical record and triage for the same answers, through the pages and through the API', async () => {
  await fc.assert(
    fc.asyncProperty(plausibleAnswers, fc.constantFrom('en' as const, 'es' as const), async (answers, language) => {
      const [pages, api] = await Promise.all([byPages(answers, language), byApi(answers, language)]);
      expect([api.status, pages.page.status]).toEqual([201, 200]);
      expect(pages.stored).toBeDefined();
      expect(withoutOwn(pages.stored)).toEqual(withoutOwn(api.stored));
      expect(pages.counts).toEqual(api.counts);
    }),
    { numRuns: propertyRuns(100) },
  );
});
