import { describe, expect, it } from 'vitest';
import { practice } from '../../shared/config/practice.ts';
import { ruleset } from '../../shared/config/ruleset.ts';
import { ReferralTriageAnswer } from '../../shared/contract/case-answers.ts';
import { referralTriageView } from '../../shared/contract/views/referral-triage-view.ts';
import type { CaseHeader } from '../../shared/domain/cases/case-header.ts';
import { patientTexts } from '../../shared/texts/triage-advice.ts';
import { cancerPatient, person, recent } from '../domain/triage/support/builders.ts';
import { caseOf } from '../domain/triage/texts/support/pages.ts';
import { aCaseHeader, aClinicalRecord } from '../support/records.ts';

const advice = { ...practice, texts: patientTexts, phone: '(212) 555-0199', surgeonOnCall: '(212) 555-0188' };

const emergency = caseOf(cancerPatient({ submittedBy: 'referrer', symptoms: { gait: recent('cannot-walk') } }));
const shown = (triaged: ReturnType<typeof caseOf>, change: Partial<CaseHeader>) => {
  const record = { ...aClinicalRecord(), at: triaged.at, triage: { input: triaged.input, result: triaged.result } };
  const { urgency, pageOnCall } = triaged.result;
  const header = aCaseHeader({ urgency, pageOnCall, receivedAt: '2026-11-23T14:00:00.000Z', round: 1, ...change });
  return referralTriageView({ header, record }, { advice, ruleset });
};
const pagingLine = (view: ReferralTriageAnswer) =>
  view.instructions.find((line) => /^(Paged|Nobody|Acknowledged)/.test(line));

describe('a referral’s triage', () => {
  it('speaks to the referrer, and attaches what to tell the patient in the patient’s language', () => {
    const { headline, forPatient } = ReferralTriageAnswer.parse(shown(emergency, { language: 'es', pagingOpen: true }));
    expect(headline).toBe('EMERGENT: send to the emergency department now.');
    expect(forPatient).toMatchObject({ language: 'es', headline: patientTexts.written.es.headline['ambulance-only'] });
    expect(Object.keys(forPatient.translations ?? {})).toEqual(expect.arrayContaining(['en', 'es', 'zh-Hans', 'ru']));
  });

  it('shows what the rules say of the newest answers, and speaks at the level that the case has', () => {
    const raised = shown(caseOf(person()), { urgency: 'emergent' });
    expect(raised).toMatchObject({ urgency: 'routine', headline: expect.stringContaining('EMERGENT') });
    expect(raised.forPatient.headline).toMatch(/911/);
  });

  it('has no translations below an emergency', () => {
    expect(shown(caseOf(person()), { round: 0 }).forPatient).not.toHaveProperty('translations');
  });
});

describe('the paging, as the header knows it', () => {
  it.each([
    ['from its arrival', { pagingOpen: true }, 'Paged: the person on call, since Mon 23 Nov, 9:00 am;'],
    [
      'from the newest answers in a later round',
      { pagingOpen: true, round: 2, receivedAt: '2026-11-20T14:00:00.000Z' },
      'Paged: the person on call, since Mon 23 Nov, 9:00 am;',
    ],
    [
      'until somebody answers',
      { pagingOpen: false, acknowledgedAt: '2026-11-23T14:04:00.000Z' },
      'Acknowledged by our staff at Mon 23 Nov, 9:04 am.',
    ],
    [
      'again where it was opened anew',
      { pagingOpen: true, round: 2, acknowledgedAt: '2026-11-20T14:04:00.000Z' },
      'Paged: the person on call,',
    ],
  ])('%s', (_, change, line) => {
    expect(pagingLine(shown(emergency, change))).toContain(line);
  });

  it.each([
    ['below urgent', caseOf(person()), { round: 0 }],
    ['at urgent without a page', caseOf(person({ age: 15 })), { round: 1, pagingOpen: true }],
  ])('nobody is paged %s', (_, triaged, change) => {
    expect(pagingLine(shown(triaged, change))).toMatch(/^Nobody is paged at this level/);
  });
});
