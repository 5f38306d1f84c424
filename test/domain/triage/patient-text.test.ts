import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../../shared/domain/triage/fill-template.ts';
import { emergencyTexts, patientText, patientTextParts } from '../../../shared/domain/triage/patient-text.ts';
import { type ArrivalWords, everyArrivalLine } from '../../../shared/domain/triage/texts/arrival-words.ts';
import { Urgency } from '../../../shared/domain/triage/urgency.ts';
import { patientTexts } from '../../../shared/texts/triage-advice.ts';
import { blankSheet, person } from './support/builders.ts';
import { cases, guided } from './texts/support/each-urgency.ts';
import { caseOf, facts, linesOf, safetyNetOf } from './texts/support/pages.ts';

const languages = ['en', 'es'] as const;
describe('transport', () => {
  it.each([
    ['ambulance-only', 'Call 911. Do not let anyone drive you. Lie still; do not get up.'],
    ['ambulance-or-driven', 'Call 911, or have someone drive you now. Do not drive yourself.'],
  ] as const)('%s', (transport, line) => {
    const lines = linesOf(caseOf(cases.emergent.input, guided({ transport })));
    expect(lines[1]).toBe(line);
    expect(lines[0]).toMatch(/^Call 911/);
  });

  it('is an ambulance where the result names none: a level set by staff, an older ruleset', () => {
    const guidance = { arrivalPhrase: null, transport: null, crisisLine: false };
    const lines = linesOf(caseOf(person(), { urgency: 'emergent', guidance }));
    expect(lines.slice(0, 2)).toEqual([
      'Call 911 now. You need to go to the emergency room.',
      'Call 911. Do not let anyone drive you. Lie still; do not get up.',
    ]);
  });

  it('stands in no text below an emergency, whatever the result says', () => {
    const lines = linesOf(caseOf(cases.emergent.input, { urgency: 'urgent' }));
    expect(lines).not.toContain(patientTexts.written.en.transport['ambulance-or-driven'][0]);
    expect(lines).not.toContain(patientTexts.written.en.arrival.lead);
  });
});

describe('what an emergency does not say', () => {
  it.each([
    ['a safety net', patientTexts.written.en.safetyNet.lead],
    ['that a nurse will read', patientTexts.written.en.reading.byTheClock],
    ['what to bring to a visit', patientTexts.written.en.bring.lead],
  ])('%s', (_, line) => {
    expect(linesOf(caseOf(cases.emergent.input, { unreadText: true }))).not.toContain(line);
  });
});

describe('words that a nurse will read', () => {
  it.each([
    [{ unreadText: true, wordsExplained: false }, 'A nurse will read what you wrote within 4 hours.'],
    [{ unreadText: true, wordsExplained: true }, 'A nurse will read what you wrote in our next 4 office hours.'],
  ])('%j', (change, promise) => {
    const lines = linesOf(caseOf(person(), change));
    const at = lines.indexOf(promise);
    expect(lines.slice(at, at + 3)).toEqual([
      promise,
      'Do not wait for that if one of these starts.',
      patientTexts.written.en.safetyNet.lead,
    ]);
  });

  it('nothing is promised where nothing was written', () => {
    expect(linesOf(caseOf(person())).join(' ')).not.toContain('A nurse');
  });
});

describe('language', () => {
  it('Spanish for es, English for everything else', () => {
    expect(linesOf(cases.routine, 'es')).not.toEqual(linesOf(cases.routine, 'en'));
    for (const language of ['zh', 'de', null]) expect(linesOf(cases.routine, language)).toEqual(linesOf(cases.routine));
  });

  it('in an emergency the sentence of the own language stands before the English', () => {
    const { zh } = patientTexts.sentences.byLanguage;
    expect(linesOf(cases.emergent, 'zh')).toEqual([...Object.values(zh ?? {}), ...linesOf(cases.emergent)]);
    expect(linesOf(cases.emergent, 'de')).toEqual(linesOf(cases.emergent));
  });

  it('so it does over words that we cannot read (M8), at the level that they have', () => {
    const unread = caseOf(person({ language: 'ht', freeText: 'Mwen pa ka mache' }));
    expect(unread.result.firedRules.map(({ id }) => id)).toContain('M8');
    expect(linesOf(unread, 'ht')[0]).toContain('Rele 911');
  });

  it('an answer to nobody in particular has every language', () => {
    const texts = emergencyTexts(cases.emergent, patientTexts, facts);
    expect(Object.keys(texts).sort()).toEqual(
      ['ar', 'bn', 'en', 'es', 'fr', 'ht', 'ko', 'pl', 'ru', 'ur', 'zh-Hans', 'zh-Hant'].sort(),
    );
    for (const language of languages)
      expect(texts[language]).toEqual(patientText(cases.emergent, language, patientTexts, facts));
    expect(texts.ru).toEqual({ headline: expect.stringContaining('911'), instructions: [] });
  });
});

describe('the status of the rules', () => {
  it.each(Urgency.options)('a draft says so last, at %s', (urgency) => {
    const lines = linesOf(cases[urgency]);
    expect(lines.slice(-2).join(' ')).toContain('The rules (2.0.0) are a draft.');
  });

  it('an approved ruleset says so', () => {
    const approved = caseOf(person(), { ruleset: { version: '2.1.0', status: 'approved' } });
    expect(linesOf(approved).at(-1)).toBe(
      'This advice comes from fixed rules (2.1.0). It does not tell you what you have.',
    );
  });
});

describe('spinal precautions', () => {
  const heavy = { location: 'junctional', alignment: 'subluxation-translation', collapse: 'over-50' };
  const [precaution] = patientTexts.written.en.spinalPrecautions;

  it.each([
    ['U2', { ...blankSheet, ...heavy, pain: 'mechanical' }],
    ['U2m', { ...blankSheet, ...heavy, pain: null }],
  ])('with %s', (rule, sins) => {
    const triaged = caseOf(person({ sins }));
    expect(triaged.result.firedRules.map(({ id }) => id)).toContain(rule);
    expect(linesOf(triaged)).toContain(precaution);
  });

  it('not without', () => {
    expect(linesOf(cases.urgent)).not.toContain(precaution);
  });
});

describe('what to bring', () => {
  it('names the cancer doctor where there is or may be cancer', () => {
    const doctor = '- the name of your cancer doctor.';
    expect(linesOf(caseOf(person()))).not.toContain(doctor);
    for (const cancerHistory of ['current', 'past', 'unknown'])
      expect(linesOf(caseOf(person({ cancerHistory })))).toContain(doctor);
    expect(linesOf(caseOf(person({ knownSpinalMetastasis: 'yes' })))).toContain(doctor);
  });

  it('names medicines, scans and this page', () => {
    expect(linesOf(caseOf(person()))).toEqual(
      expect.arrayContaining(['- a list of your medicines.', '- your scans, or the CD with them.', '- this page.']),
    );
  });
});

describe('every text', () => {
  it.each(languages)('in %s offers an interpreter, text to 911 and the relay', (language) => {
    const interpreter = { en: 'interpreter is free', es: 'intérprete es gratis' }[language];
    for (const urgency of Urgency.options) {
      const text = linesOf(cases[urgency], language).join(' ');
      expect(text).toContain(interpreter);
      expect(text).toMatch(/911.*(New York City|ciudad de Nueva York).*Nassau.*Suffolk.*711/);
    }
  });

  it('below an emergency says office hours, who answers at night, and what to do if nobody does', () => {
    for (const urgency of ['urgent', 'expedited', 'routine'] as const) {
      const text = linesOf(cases[urgency]).join(' ');
      expect(text).toContain(facts.officeHours.en);
      expect(text).toContain(facts.nightAnswer.en);
      expect(text).toContain('If nobody answers and you are worried, go to the emergency room.');
      expect(text).toContain(`If it gets worse, send the form again or call ${facts.phone}.`);
      expect(safetyNetOf(cases[urgency]).length).toBeGreaterThan(8);
    }
  });
});

it('a gap without a value stays visible', () => {
  expect(fillTemplate('call {phone} or {fax}', { phone: facts.phone })).toBe('call (555) 010-0100 or {fax}');
});

describe('the parts of a text', () => {
  it.each([
    ['an emergency', cases.emergent],
    ['a visit soon', cases.urgent],
    ['a regular visit', cases.routine],
  ] as const)('are the whole text in its order: %s', (_, triaged) => {
    for (const language of languages) {
      const { headline, instructions } = patientText(triaged, language, patientTexts, facts);
      const parts = patientTextParts(triaged, language, patientTexts, facts);
      const lines = Object.values(parts).flatMap((part) => {
        if (typeof part === 'string') return [part];
        return Array.isArray(part) ? (part as string[]) : part ? everyArrivalLine(part as ArrivalWords) : [];
      });
      expect(lines).toEqual([headline, ...instructions]);
    }
  });
});
