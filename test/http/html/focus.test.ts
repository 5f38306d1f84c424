import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { patientTextParts } from '../../../shared/domain/triage/patient-text.ts';
import { emergencyPage } from '../../../shared/http/html/emergency-page.ts';
import { patientTexts } from '../../../shared/texts/triage-advice.ts';
import { cases } from '../../domain/triage/texts/support/each-urgency.ts';
import { facts } from '../../domain/triage/texts/support/pages.ts';
import { testSite } from '../../support/page-server.ts';

const root = new URL('../../../', import.meta.url);

it('what takes the focus by script takes it without one too', () => {
  const sources = globSync('{shared,functions}/**/*.ts', { cwd: root }).map(
    (file) => [file, readFileSync(new URL(file, root), 'utf8')] as const,
  );
  const focused = sources.filter(([, source]) => source.includes('data-focus="true"'));
  expect(focused.length).toBeGreaterThan(5);
  expect(focused.filter(([, source]) => /data-focus="true"(?! autofocus)/.test(source)).map(([file]) => file)).toEqual(
    [],
  );
});

it('an emergency is what is read first', () => {
  const told = patientTextParts(cases.emergent, 'en', patientTexts, facts);
  const page = emergencyPage(testSite, { language: 'en', up: './', told });
  expect(page).toMatch(/<h1 [^>]*tabindex="-1" data-focus="true" autofocus>/);
});
