import { describe, expect, it } from 'vitest';
import {
  spanishInflected,
  spanishPlural,
  spanishVerb,
  withoutClitics,
} from '../../../../../shared/domain/triage/words/forms/spanish-forms.ts';

const has = (infinitive: string, forms: string): void => {
  expect(spanishVerb(infinitive)).toEqual(expect.arrayContaining(forms.split(' ')));
};

describe('forms of a Spanish verb, without accents', () => {
  it.each([
    ['-ar, present', 'caminar', 'camino caminas camina caminamos caminan'],
    ['-ar, past', 'caminar', 'camine caminaste camino caminaron caminaba caminabas caminabamos caminaban'],
    ['-ar, subjunctive and future', 'caminar', 'camine caminemos caminen caminare caminara caminaran caminaria'],
    ['-ar, participle and gerund', 'caminar', 'caminar caminando caminado caminada caminados caminadas caminao'],
    ['-er, present', 'comer', 'como comes come comemos comen'],
    ['-er, past', 'comer', 'comi comiste comio comimos comieron comia comias comian'],
    ['-er, subjunctive and future', 'comer', 'coma comas coman comere comera comeran comeria comiera'],
    ['-er, participle and gerund', 'comer', 'comer comiendo comido comida comidos comidas'],
    ['-er behind a vowel', 'caer', 'cayo cayeron cayendo caida'],
    ['-ir, present', 'subir', 'subo subes sube subimos suben'],
    ['-ir, past', 'subir', 'subi subiste subio subieron subia subian'],
    ['-ir, future and subjunctive', 'subir', 'suba subas suban subire subira subiran subiria'],
    ['-ir, participle and gerund', 'subir', 'subir subiendo subido subida subidos subidas'],
    ['vos: caminás, camináis', 'caminar', 'caminas caminais'],
    ['vos: comés', 'comer', 'comes'],
    ['vos: sentís', 'sentir', 'sentis'],
    ['e becomes ie', 'perder', 'pierdo pierde pierden perdemos'],
    ['e becomes i', 'sentir', 'siento siente sintio sintieron'],
    ['o becomes ue', 'doler', 'duele duelen dolia'],
    ['o becomes u', 'dormir', 'duermo duerme durmio durmieron durmiendo'],
    ['u becomes ue', 'jugar', 'juego juega jugaba'],
    ['c is qu before e', 'tocar', 'toco toque toquen'],
    ['g is gu before e', 'apagar', 'apago apague apaguen'],
    ['z is c before e', 'empezar', 'empiezo empiece empieza empece'],
    ['z within is kept', 'zafar', 'zafo zafe zafen'],
    ['four letters, beginning with the vowel that changes', 'orar', 'oro ora uera'],
    ['reflexive', 'orinarse', 'orinar orino orina orine'],
    ['irregular forms beside the regular', 'hacer', 'hago hice hizo hecho ago hace haciendo'],
  ])('%s (%s)', (_, infinitive, forms) => {
    has(infinitive, forms);
  });

  it.each([
    ['ir', 'voy', 'ido'],
    ['dar', 'doy', 'daba'],
    ['ver', 'veo', 'visto'],
  ])('%s is too short for a stem: only what is listed', (infinitive, ...forms) => {
    expect(spanishVerb(infinitive)).toEqual(expect.arrayContaining([infinitive, ...forms]));
    expect(spanishVerb(infinitive)).not.toContain(`${infinitive.slice(0, -2)}ias`);
    expect(spanishVerb(infinitive)).not.toContain(`${infinitive.slice(0, -2)}emos`);
  });

  it('starts with the infinitive, without its pronoun', () => {
    expect(spanishVerb('caminar')[0]).toBe('caminar');
    expect(spanishVerb('orinarse')[0]).toBe('orinar');
    expect(spanishVerb('orinarse')).not.toContain('orinarse');
  });

  it('changes only the last vowel of the stem, and no a or i', () => {
    expect(spanishVerb('recordar')).toContain('recuerdo');
    expect(spanishVerb('recordar')).not.toContain('riecordo');
    expect(spanishVerb('gritar')).not.toContain('grieto');
    expect(spanishVerb('gritar').filter((form) => !form.startsWith('grit'))).toEqual([]);
    expect(spanishVerb('apretar').filter((form) => !/^apr(?:e|ie|i)t/.test(form))).toEqual([]);
  });

  it('respells before e alone, and in -ar alone', () => {
    expect(spanishVerb('tocar')).not.toContain('toquo');
    expect(spanishVerb('tocar')).not.toContain('toce');
    expect(spanishVerb('crecer')).toContain('crece');
    expect(spanishVerb('crecer')).not.toContain('crequemos');
  });

  it('is the word alone where it is no infinitive', () => {
    expect(spanishVerb('dolor')).toEqual(['dolor']);
    expect(spanishVerb('frase')).toEqual(['frase']);
  });

  it('has no forms of nothing', () => {
    expect(spanishVerb('caminar').filter((form) => !form.startsWith('camin'))).toEqual([]);
  });
});

describe('gender and number of a Spanish noun or adjective', () => {
  it.each<[word: string, forms: readonly string[]]>([
    ['debilito', ['debilito', 'debilita', 'debilitos', 'debilitas']],
    ['cansado', ['cansado', 'cansada', 'cansados', 'cansadas', 'cansao']],
    ['pierna', ['pierna', 'piernas']],
    ['pie', ['pie', 'pies']],
    ['debil', ['debil', 'debiles']],
    ['vez', ['vez', 'veces']],
  ])('%s', (word, forms) => {
    expect(spanishInflected(word)).toEqual(forms);
  });
});

it.each([
  ['pierna', 'piernas'],
  ['pie', 'pies'],
  ['talon', 'talones'],
])('plural: %s, %s', (noun, plural) => {
  expect(spanishPlural(noun)).toBe(plural);
});

describe('pronouns written behind a Spanish verb', () => {
  it.each([
    ['pararme', 'parar'],
    ['pararte', 'parar'],
    ['pararse', 'parar'],
    ['pararnos', 'parar'],
    ['pararle', 'parar'],
    ['pararles', 'parar'],
    ['hacerlo', 'hacer'],
    ['hacerla', 'hacer'],
    ['hacerlos', 'hacer'],
    ['hacerlas', 'hacer'],
    ['hacermelo', 'hacer'],
    ['hacerselo', 'hacer'],
    ['orinandose', 'orinando'],
    ['sentirme', 'sentir'],
  ])('%s: %s', (typed, verb) => {
    expect(withoutClitics(typed)).toBe(verb);
  });

  it.each(['parar', 'firmes', 'semanas', 'cartolas', 'hola', 'orinando', 'melodia', 'irme a'])(
    '%s has none',
    (word) => {
      expect(withoutClitics(word)).toBeUndefined();
    },
  );
});
