import { describe, expect, it } from 'vitest';
import { practice } from '../../../../shared/config/practice.ts';
import { ruleset } from '../../../../shared/config/ruleset.ts';
import { emergencySentence } from '../../../../shared/domain/triage/texts/emergency-sentence.ts';
import { ifEmergency } from '../../../../shared/texts/emergency-sentences.ts';
import { patientTexts } from '../../../../shared/texts/triage-advice.ts';

const { written, forOthers, sentences, status } = patientTexts;

const linesIn = (data: unknown): readonly string[] => {
  if (typeof data === 'string') return [data];
  return data === null || typeof data !== 'object' ? [] : Object.values(data).flatMap(linesIn);
};

it('every text awaits sign-off, and every sentence its certified translation', () => {
  expect(status).toBe('draft');
  expect(sentences.status).toBe('draft');
});

describe('the emergency sentence', () => {
  const spoken = {
    zh: 'Chinese',
    ru: 'Russian',
    bn: 'Bengali',
    ht: 'Haitian Creole',
    ko: 'Korean',
    ar: 'Arabic',
    ur: 'Urdu',
    fr: 'French',
    pl: 'Polish',
  };

  it.each(Object.entries(spoken))('in %s names 911 and what to say to get an interpreter', (language, name) => {
    const found = emergencySentence(language, sentences);
    expect(found).toHaveLength(language === 'zh' ? 2 : 1);
    for (const sentence of found) {
      expect(sentence).toContain('911');
      expect(sentence).toContain(`“${name}”`);
    }
  });

  it('is there for these languages, English and Spanish, and no other', () => {
    expect(Object.keys(sentences.byLanguage).sort()).toEqual(Object.keys(spoken).sort());
    expect(Object.values(ifEmergency).every((sentence) => sentence.includes('911'))).toBe(true);
    for (const language of ['de', 'toString', '', null]) expect(emergencySentence(language, sentences)).toEqual([]);
  });

  it('is the Chinese one for Mandarin and Cantonese', () => {
    for (const language of ['cmn', 'yue'])
      expect(emergencySentence(language, sentences)).toEqual(emergencySentence('zh', sentences));
  });
});

describe.each([
  ['to the patient', written.es],
  ['to a caregiver', forOthers.es],
] as const)('Spanish %s', (_, texts) => {
  const lines = linesIn(texts);
  const text = lines.join(' ');

  it('says cita and never horario, balance beside equilibrio, and names studies as people do', () => {
    expect(text).toMatch(/\bcita\b/);
    expect(text).not.toMatch(/horario/i);
    expect(text).toContain('balance o equilibrio');
    expect(text).toContain('estudios (MRI, CT)');
    expect(text).toContain('se cae a cada rato');
  });

  it('says usted, and no word that knows whether a man or a woman reads', () => {
    expect(text).not.toMatch(/\b(t[uú]|tus|tienes|puedes|llama al|ve a)\b/i);
    expect(text).not.toMatch(
      /\b(lo|la) (lleven?|llamaremos|llamamos|acompañ\w+|veremos)\b|verl[oa]s?\b|\w+[oa]\/[oa]\b/i,
    );
    expect(text).not.toMatch(/\b(preocupad|enferm|confundid|cansad|operad|solo|sola)[oa]?s?\b/i);
  });

  it('has every line that English has', () => {
    expect(Object.keys(texts.safetyNet.lines)).toEqual(Object.keys(written.en.safetyNet.lines));
    expect(Object.keys(texts.arrival.findings)).toEqual(Object.keys(written.en.arrival.findings));
  });
});

describe('figures in the texts are those of the ruleset', () => {
  const { deadlines, readWithin, officeHours } = ruleset;
  const { en, es } = written;

  it.each([
    ['urgent', en.headline.urgent, es.headline.urgent, deadlines.urgent.contactWithin, { hours: 24 }, /24 ho(urs|ras)/],
    [
      'expedited',
      en.headline.expedited,
      es.headline.expedited,
      deadlines.expedited.seenWithin,
      { days: 7 },
      /a week|una semana/,
    ],
    [
      'routine',
      en.steps.routine[0],
      es.steps.routine[0],
      deadlines.routine.seenWithin,
      { days: 28 },
      /four weeks|cuatro semanas/,
    ],
    ['words', en.reading.byTheClock, es.reading.byTheClock, readWithin.unexplained, { hours: 4 }, /4 ho(urs|ras)/],
    [
      'words understood',
      en.reading.officeHours,
      es.reading.officeHours,
      readWithin.explained,
      { officeHours: 4 },
      /4 (office hours|horas de oficina)/,
    ],
  ])('%s', (_, english, spanish, span, said, figure) => {
    expect(span).toEqual(said);
    expect(english).toMatch(figure);
    expect(spanish).toMatch(figure);
  });

  it('office hours', () => {
    expect(officeHours).toEqual({ from: 9, to: 17 });
    expect(practice.officeHours.en).toMatch(/, 9 AM to 5 PM$/);
    expect(practice.officeHours.es).toMatch(/^de 9:00\u00a0a\.\u00a0m\. a 5:00\u00a0p\.\u00a0m\., /);
    for (const hours of Object.values(practice.officeHours)) expect(hours).not.toMatch(/\.$/);
  });
});
