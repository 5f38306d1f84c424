import { describe, expect, it } from 'vitest';
import { valuesIn, type Writer } from './support.ts';

const fields = (text: string, writer: Writer = 'patient'): readonly string[] =>
  Object.keys(valuesIn(text, writer)).filter((field) => field !== 'backOrNeckPain');

describe('only asked, feared or read about', () => {
  it.each([
    'My legs are numb as possible side effects, says the leaflet',
    'weakness and incontinence are known complications',
    'breast cancer goes to the spine and legs go numb, is that true?',
    'uno se orina encima con la radiación, ¿es cierto?',
    'Does the shot numb the legs?',
    '¿El letrozol puede dormir las manos?',
    'If my legs get weak, do I call you?',
    'Could my legs become numb?',
    'I am afraid of becoming paralyzed',
    'my doctor told me what to do if I cannot pee',
    'call us if the legs get weak',
    'I read that tumors can cause paralysis',
    'they said watch for leg weakness',
    'the pamphlet lists numbness and incontinence',
    'I want to learn about cauda equina',
    'tengo miedo de no poder caminar',
    'ojalá no pierda el control de la orina',
  ])('%s', (text) => {
    expect(fields(text)).toEqual([]);
  });
});

describe('told, though a question or a fear stands beside it', () => {
  it.each<[text: string, field: string]>([
    ['Is it true that nobody can help? My legs are numb.', 'sensoryChange'],
    ['I am afraid, my legs are numb', 'sensoryChange'],
    ['I am scared because I cannot feel my legs', 'sensoryChange'],
    ['Could you help? I cannot walk', 'gait'],
    ['¿por qué se me duermen las piernas?', 'sensoryChange'],
    ['camino como borracha, y es verdad', 'gait'],
    ['I read about numbness, but my legs are numb since today', 'sensoryChange'],
    ['worried about numbness in my legs', 'sensoryChange'],
    ['can you call me if you have time, my legs are weak', 'limbWeakness'],
    ['they told me to call if my legs get weak, now they are weak', 'limbWeakness'],
  ])('%s', (text, field) => {
    expect(fields(text)).toContain(field);
  });
});

describe('whose it is', () => {
  it.each<[text: string, writer: Writer]>([
    ['my cat cannot walk', 'caregiver'],
    ['my coworker cannot walk', 'patient'],
    ['My friend who is driving me uses a cane', 'patient'],
    ['my sister cannot walk but I walk fine', 'patient'],
    ['my other client cannot walk', 'caregiver'],
    ['este formulario es para mí, la que no puede caminar es mi mamá', 'patient'],
    ['mi abuela murió de cáncer y no podía caminar', 'patient'],
    ['I work as an aide, my client is incontinent', 'patient'],
  ])('not the patient: %s (%s)', (text, writer) => {
    expect(fields(text, writer)).toEqual([]);
  });

  it.each<[text: string, writer: Writer, field: string]>([
    ['my client cannot walk since Monday', 'caregiver', 'gait'],
    ['my neighbor called and I cannot walk', 'patient', 'gait'],
    ['my dog ran and my legs gave out', 'patient', 'limbWeakness'],
    ['my husband drives me because my legs are numb', 'patient', 'sensoryChange'],
    ['my mother had cancer, she cannot walk since yesterday', 'patient', 'gait'],
    ['my husband cannot walk but I am not strong enough to lift him', 'patient', 'gait'],
    ['the form is for my mom, my mom cannot walk', 'patient', 'gait'],
  ])('the patient: %s (%s)', (text, writer, field) => {
    expect(fields(text, writer)).toContain(field);
  });
});

describe('something new that no phrase tells', () => {
  it.each<[text: string, field: string]>([
    ['my feet sing since two weeks', 'gait'],
    ['my bladder sings, that is new', 'bladderBowel'],
    ['my groin sings since yesterday', 'saddleNumbness'],
    ['all of a sudden my legs do as they please', 'gait'],
  ])('%s', (text, field) => {
    expect(fields(text)).toContain(field);
  });

  it.each([
    'my feet sing since 15 days',
    'my feet sing',
    'do my feet sing since yesterday?',
    'my feet are fine since yesterday',
    'my feet itch since yesterday',
    'my feet hurt since yesterday',
    'my dog licks my feet since yesterday',
    'my feet sing like always, since last week too',
    'in 2010 my feet sang for a week',
  ])('not: %s', (text) => {
    expect(fields(text)).toEqual([]);
  });
});
