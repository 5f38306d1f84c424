import { describe, expect, it } from 'vitest';
import { ruleset } from '../../../../shared/config/ruleset.ts';
import { missingForVisit } from '../../../../shared/domain/triage/completeness.ts';
import type { TriageInput } from '../../../../shared/domain/triage/input.ts';
import { type PagingKnown, referrerText } from '../../../../shared/domain/triage/texts/referrer-text.ts';
import type { TriagedCase } from '../../../../shared/domain/triage/texts/triaged-case.ts';
import { referrerTexts } from '../../../../shared/texts/en/referrer.ts';
import { patientTexts } from '../../../../shared/texts/triage-advice.ts';
import { cancerPatient, context, person, recent } from '../support/builders.ts';
import { caseOf } from './support/pages.ts';

const english = patientTexts.written.en;
const paged: PagingKnown = { pagedSince: '2026-11-23T09:00:00-05:00', acknowledgedAt: null };
const notPaged: PagingKnown = { pagedSince: null, acknowledgedAt: null };

const textOf = (triaged: TriagedCase, paging = notPaged) =>
  referrerText(triaged, referrerTexts, {
    paging,
    missing: missingForVisit(triaged, {}, context),
    ruleset,
    surgeonOnCall: '(212) 555-0188',
    english,
  });
const sent = (input: TriageInput): TriagedCase => caseOf({ ...input, submittedBy: 'referrer' });

const emergency = sent(
  cancerPatient({ symptoms: { gait: recent('cannot-walk'), bladderBowel: { value: 'unknown' } } }),
);

describe('an emergency', () => {
  it('goes to the emergency department now, with transport and arrival words', () => {
    const { headline, instructions } = textOf(emergency, paged);
    expect(headline).toBe('EMERGENT: send to the emergency department now.');
    expect(instructions.slice(0, 2)).toEqual([
      'Transport: by ambulance only (911). Keep the patient lying still; no private car.',
      'On arrival the patient says: “I have had cancer. My spine may be pressing on my nerves. Since November 9 I cannot walk. It may have been earlier. My spine clinic is worried about my spinal cord.”',
    ]);
  });

  it('says who was paged, since when, and where the surgeon on call is reached', () => {
    const { instructions } = textOf(emergency, paged);
    expect(instructions.slice(2, 4)).toEqual([
      'Paged: the person on call, since Mon 23 Nov, 9:00 am; not yet acknowledged.',
      'Surgeon on call: (212) 555-0188.',
    ]);
  });

  it('gives the decisive rules with their sources, and no other', () => {
    const { instructions } = textOf(emergency, paged);
    const { decisiveRules } = emergency.result;
    for (const id of decisiveRules) expect(instructions.join('\n')).toMatch(new RegExp(`^${id}: .*Source: `, 'm'));
    expect(instructions.filter((line) => /Source: /.test(line))).toHaveLength(decisiveRules.length);
    expect(instructions).toContain(
      'E1: Cannot walk, or paralysis. Source: Practice page, emergency list 1; NICE NG234 rec 1.3.2.',
    );
  });

  it('says what is missing', () => {
    const { instructions } = textOf(emergency, paged);
    expect(instructions).toContain('Not answered, please tell us: bladder and bowel.');
    expect(instructions.find((line) => line.startsWith('Missing, please send: '))).toContain('pathology report');
  });

  it('prompts for what a clinician signs off', () => {
    const { instructions } = textOf(emergency, paged);
    const prompts = instructions.filter((line) => line.startsWith('- ')).join('\n');
    for (const prompt of [
      /bladder scan/i,
      /whole spine/,
      /steroid/i,
      /anticoagulant/i,
      /last chemotherapy/i,
      /infection risk/i,
    ])
      expect(prompts).toMatch(prompt);
  });

  it('shows no line of the patient’s text', () => {
    const { instructions } = textOf(emergency, paged);
    for (const line of [...english.steps.emergent, english.headline['ambulance-only'], english.arrival.lead])
      expect(instructions).not.toContain(line);
    expect(instructions).toContain('What to tell the patient is attached.');
  });

  it('ends with the status of the rules', () => {
    const { instructions } = textOf(emergency, paged);
    expect(instructions.at(-1)).toMatch(/^Ruleset 2\.0\.0 \(draft/);
  });
});

it('fills the figures of a condition', () => {
  const text = textOf(
    sent(person({ symptoms: { radicularPain: { value: 'band', onsetDays: 20, course: 'stable' } } })),
  );
  expect(text.instructions.join(' ')).toContain('older than 14 days');
  expect([text.headline, ...text.instructions].join(' ')).not.toMatch(/[{}]/);
});

it('a rule that this release does not know is told by its reasons', () => {
  const { result } = caseOf(person());
  const rule = { id: 'Z9', level: 'routine' as const, because: ['moon: full', 'tide: high'], source: 'Almanac' };
  const later = caseOf(person(), { ...result, firedRules: [rule], decisiveRules: ['Z9'], redFlags: ['tide'] });
  expect(textOf(later).instructions).toEqual(
    expect.arrayContaining(['Z9: moon: full; tide: high. Source: Almanac.', 'Findings: tide.']),
  );
});

describe('paging', () => {
  it('that somebody answered', () => {
    const answered = { ...paged, acknowledgedAt: '2026-11-23T09:04:00-05:00' };
    expect(textOf(emergency, answered).instructions).toContain('Acknowledged by our staff at Mon 23 Nov, 9:04 am.');
  });

  it('of nobody: by when staff acknowledge', () => {
    expect(textOf(caseOf(person())).instructions[0]).toBe(
      'Nobody is paged at this level; our staff acknowledge by Wed 25 Nov, 9:00 am.',
    );
  });
});

it.each([
  ['urgent', caseOf(person({ age: 15 })), 'Thu 26 Nov, 9:00 am', true],
  ['expedited', caseOf(person({ symptoms: { backOrNeckPain: 'yes', painSeverity: 8 } })), 'Mon 30 Nov, 9:00 am', false],
  ['routine', caseOf(person()), 'Mon 21 Dec, 9:00 am', false],
] as const)(
  '%s: by when the patient is seen, prompts from urgent up, no transport',
  (urgency, triaged, seenBy, prompts) => {
    const { headline, instructions } = textOf(triaged);
    expect(headline).toContain(urgency.toUpperCase());
    expect(headline).toContain(seenBy);
    expect(instructions.includes(referrerTexts.prompts.lead)).toBe(prompts);
    expect(instructions.some((line) => line.startsWith('Transport'))).toBe(false);
  },
);

it('asks the referrer for nothing that others hold', () => {
  expect(textOf(caseOf(cancerPatient())).instructions.some((line) => line.startsWith('Missing'))).toBe(false);
});

it('a level that staff raised names no transport: an ambulance', () => {
  const none = { arrivalPhrase: null, transport: null, crisisLine: false };
  const raised = caseOf(person(), { urgency: 'emergent', guidance: none });
  expect(textOf(raised).instructions[0]).toBe(referrerTexts.transport['ambulance-only']);
});
