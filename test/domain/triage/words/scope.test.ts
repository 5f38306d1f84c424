import { describe, expect, it } from 'vitest';
import { findingOf, valuesIn } from './support.ts';

describe('an event reported after a warning counts, with its own onset', () => {
  it.each<[text: string, field: 'bladderBowel' | 'limbWeakness' | 'gait' | 'sensoryChange', onset: number | null]>([
    ['My doctor said call if I ever lose bladder control, and today I did.', 'bladderBowel', 0],
    ['They told me to call if I lose control of my bladder. It happened yesterday.', 'bladderBowel', 1],
    ['el doctor me dijo que si perdía el control de la orina llamara y hoy lo perdí', 'bladderBowel', 0],
    ['me dijeron que avisara si no podía caminar, y hoy me pasó', 'gait', 0],
    ["call 911 if you cannot walk they said and today I couldn't", 'gait', 0],
    ['le dijeron que llame si no puede caminar y hoy no pudo', 'gait', 0],
  ])('%s', (text, field, onset) => {
    expect(findingOf(text, field)).toMatchObject({ onsetDays: onset });
  });

  it.each([
    'My doctor said call if I ever lose bladder control. It has not happened.',
    'call if your legs get numb, none of that so far',
    'me dijeron que llame si no puedo caminar, no me ha pasado',
  ])('an event that did not happen does not: %s', (text) => {
    expect(valuesIn(text)).toEqual({});
  });
});

describe('questions', () => {
  it.each([
    'Should I go to the ER if my legs become numb?',
    '¿qué hago si pierdo el control de la orina?',
    'Can radiation cause weakness in the legs?',
    'Do you treat people who are paralyzed?',
    'If I became paralyzed, who would I call?',
  ])('about what might be raise nothing: %s', (text) => {
    expect(valuesIn(text)).toEqual({});
  });

  it.each<[text: string, field: string]>([
    ["I can't feel my legs, is that normal?", 'sensoryChange'],
    ['Why are my legs numb?', 'sensoryChange'],
    ['¿es normal que no pueda orinar?', 'bladderBowel'],
    ["I can't walk, what should I do?", 'gait'],
  ])('about what is do: %s', (text, field) => {
    expect(Object.keys(valuesIn(text))).toContain(field);
  });
});

describe('course', () => {
  it.each<[text: string, course: string | null]>([
    ['My feet are numb, it has been the same for 2 years', 'stable'],
    ['tengo los pies dormidos desde hace tres años, igual que siempre', 'stable'],
    ['My feet are numb, unchanged for years but worse since today', 'progressive'],
    ['My feet are numb and it is getting worse', 'progressive'],
    ['cada día tengo las piernas más dormidas', 'progressive'],
    ['My feet went numb all of a sudden', 'sudden'],
    ['de repente se me durmieron las piernas', 'sudden'],
    ['the numbness in my feet is getting better', 'improving'],
    ['the numbness in my feet is not better', null],
    ['My feet are numb', null],
    ['My back pain is the same as always. My feet are numb.', null],
  ])('%s', (text, course) => {
    expect(findingOf(text, 'sensoryChange')?.course ?? null).toBe(course);
  });
});

describe('what only words and codes tell', () => {
  it.each<[text: string, field: string]>([
    ['MRI today: metastatic cord compression at T8', 'cordOrCaudaCompression'],
    ['concern for cauda equina', 'cordOrCaudaCompression'],
    ['rule out cord compression', 'cordOrCaudaCompression'],
    ['tengo síndrome de cola de caballo', 'cordOrCaudaCompression'],
    ['compresión medular metastásica en T6', 'cordOrCaudaCompression'],
    ['fever 101 since last night', 'fever'],
    ['tengo calentura de 39', 'fever'],
    ['temp of 99.8', 'lowGradeFever'],
    ['tengo febrícula', 'lowGradeFever'],
    ['my incision is red and leaking', 'woundProblem'],
    ['la herida me supura', 'woundProblem'],
    ['some nights I think about ending my life', 'selfHarm'],
    ['ya no quiero vivir', 'selfHarm'],
    ['I would be better off dead', 'selfHarm'],
  ])('%s', (text, field) => {
    expect(valuesIn(text)).toMatchObject({ [field]: 'yes' });
  });

  it.each([
    'Me quiero matar',
    'me quería matar',
    'anoche me quería matar',
    'me quisiera matar',
    'mi mamá se quiere matar',
    'quisiera estar muerta',
    'Quisiera estar muerto',
    'prefiero morir',
    'prefiero morirme',
    'preferiría morir que seguir así',
    'mejor me muero',
    'mejor me mato',
    'me quiero morir de este dolor',
    'no puedo más, me quiero matar',
  ])('wants to die, as Spanish says it: %s', (text) => {
    expect(valuesIn(text)).toMatchObject({ selfHarm: 'yes' });
  });

  it.each([
    'me muero de dolor',
    'me muero de ganas de volver a bailar',
    'mejor me muero de hambre que comer eso',
    'me quiero morir de la risa',
    'me quiero morir de vergüenza',
    'me quería matar de la risa',
    'quiero morirme de la risa',
    'prefiero morir de viejo',
    'no me quiero matar',
    'no me quiero morir',
    'el dolor me quiere matar',
    'esta silla me va a matar',
  ])('does not want to die: %s', (text) => {
    expect(valuesIn(text)).not.toHaveProperty('selfHarm');
  });

  it.each(['the pain is killing me', 'me muero de dolor', 'no cord compression on MRI', 'no fever', 'sin fiebre'])(
    'not: %s',
    (text) => {
      const { backOrNeckPain: _, ...found } = valuesIn(text);
      expect(found).toEqual({});
    },
  );

  it('chemotherapy counts beside a fever only', () => {
    expect(valuesIn('I had chemo on Monday')).toEqual({});
    expect(valuesIn('Fever 101. I had chemo on Monday.')).toEqual({ fever: 'yes', onChemotherapy: 'yes' });
    expect(valuesIn('chills since the taxotere on Monday')).toMatchObject({ fever: 'yes', onChemotherapy: 'yes' });
  });

  it('severe pain counts only with escalating and unrelieved beside it', () => {
    expect(valuesIn('the pain is 10/10')).toEqual({});
    expect(valuesIn("The pain is 10/10, getting worse by the hour and the morphine doesn't touch it")).toMatchObject({
      painSeverity: '10',
      painEscalating: 'yes',
      painUnrelievedByRestOrMedication: 'yes',
      backOrNeckPain: 'yes',
    });
  });
});

describe('something new about legs, bladder or saddle that no phrase tells', () => {
  it.each<[text: string, field: string]>([
    ['since Monday my feet do as they please', 'gait'],
    ['my bladder sings since yesterday', 'bladderBowel'],
    ['algo pasa con mis piernas desde ayer', 'gait'],
  ])('%s', (text, field) => {
    expect(Object.keys(valuesIn(text))).toContain(field);
  });

  it.each(['I have a rash on my legs since Monday', 'my feet are swollen since yesterday', 'new shoes hurt my feet'])(
    'another ailment is none: %s',
    (text) => {
      expect(valuesIn(text)).toEqual({});
    },
  );
});
