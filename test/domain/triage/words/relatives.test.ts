import { describe, expect, it } from 'vitest';
import { valuesIn, type Writer } from './support.ts';

describe('a present statement about a relative is about the patient, whoever sent the form', () => {
  it.each<[text: string, writer: Writer, field: string]>([
    ["My husband can't walk", 'patient', 'gait'],
    ["My mom can't walk since this morning", 'patient', 'gait'],
    ['Mi mamá no puede caminar desde ayer', 'caregiver', 'gait'],
    ['mi abuelo tiene debilidad en las piernas', 'patient', 'limbWeakness'],
    ['a mi mamá se le duermen las manos', null, 'sensoryChange'],
    ["My brother and my sister can't walk", 'patient', 'gait'],
    ['mi papá se orina encima', 'patient', 'bladderBowel'],
    ['Husband reports she cannot walk', 'referrer', 'gait'],
    ['Her husband has MS and she cannot walk', 'referrer', 'gait'],
    ['My husband is here, he cannot walk', 'patient', 'gait'],
    ['My wife has to carry me, I cannot walk', 'patient', 'gait'],
  ])('%s (%s)', (text, writer, field) => {
    expect(Object.keys(valuesIn(text, writer))).toContain(field);
  });
});

describe('plainly another', () => {
  it.each<[text: string, writer: Writer]>([
    ['my dog lost control of his bladder', 'patient'],
    ['My mother died of cord compression in 2010.', 'patient'],
    ['My neighbor cannot walk', 'patient'],
    ['mi vecina no puede caminar', 'patient'],
    ['my mother had breast cancer and lost the use of her legs before she died', 'patient'],
    ['Mi abuela tuvo cáncer y no podía caminar, murió en 2009', 'patient'],
    ['My husband uses a wheelchair and will come with me', 'patient'],
    ['this form is for me, my dad is the one who cannot walk', 'patient'],
    ['family history of paraplegia', 'referrer'],
    ['I take care of an old man who is paralyzed, so only Mondays', 'patient'],
  ])('%s (%s)', (text, writer) => {
    expect(valuesIn(text, writer)).toEqual({});
  });
});
