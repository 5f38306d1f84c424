import { describe, expect, it } from 'vitest';
import { cancerPatient, person } from '../support/builders.ts';
import { caseOf, linesOf } from './support/pages.ts';

const end = [
  'Cannot speak or hear? Text 911 in New York City, Nassau and Suffolk. Relay: 711.',
  'Say your language. The interpreter is free.',
  'This advice comes from fixed rules. It does not tell you what you have.',
  'The rules (2.0.0) are a draft. No doctor has signed them off yet.',
];

describe('a whole page', () => {
  it('of an emergency', () => {
    const symptoms = { limbWeakness: { value: 'unilateral', onsetDays: 3, course: 'progressive' } };
    expect(linesOf(caseOf(cancerPatient({ symptoms })))).toEqual([
      'Call 911 or go to the nearest emergency room now.',
      'Call 911, or have someone drive you now. Do not drive yourself.',
      'Tell the crew and the emergency room, or show them:',
      '“I have had cancer.”',
      '“My spine may be pressing on my nerves.”',
      '“Since November 20 I am weak in one arm or leg.”',
      '“It may have been earlier.”',
      '“My spine clinic is worried about my spinal cord.”',
      'Do not wait for a call or a visit from us.',
      'Take this page and your list of medicines, if they are at hand.',
      'When help is on the way, you can call us: (555) 010-0100.',
      ...end,
      'Get help now all the same.',
    ]);
  });

  it('of a regular visit', () => {
    expect(linesOf(caseOf(person()))).toEqual([
      'You can book a regular visit.',
      'Book a time in the next four weeks, or call (555) 010-0100.',
      'Bring to your visit:',
      '- a list of your medicines.',
      '- your scans, or the CD with them.',
      '- this page.',
      'Call 911 or go to the emergency room at once if:',
      '- you cannot walk or stand, or keep falling.',
      '- an arm or leg gets weak.',
      '- you have new numbness, or are numb on both sides.',
      '- you are numb between your legs, or lose sexual feeling.',
      '- you cannot pass urine, or lose control of bladder or bowels.',
      '- you have new, severe constipation.',
      '- pain is like a band round chest or belly, or down both legs.',
      '- you have pain that nothing eases.',
      '- you have a temperature of 100.4 °F (38 °C) or more.',
      '- after surgery: short of breath, one calf swells, or the wound opens or leaks.',
      'If it gets worse, send the form again or call (555) 010-0100.',
      'You can call us at (555) 010-0100, Monday to Friday, 9 AM to 5 PM.',
      'At other times the on-call team will answer.',
      'If nobody answers and you are worried, go to the emergency room.',
      ...end,
    ]);
  });

  it('of an emergency that must not be moved, in Spanish', () => {
    const symptoms = { gait: { value: 'cannot-walk', onsetDays: 0 } };
    expect(linesOf(caseOf(person({ symptoms })), 'es')).toEqual([
      'Llame al 911 ahora. Necesita ir a la sala de emergencias.',
      'Llame al 911. No deje que nadie le lleve.',
      'No se mueva ni se levante.',
      'En la ambulancia y en la sala de emergencias, diga o muestre esto:',
      '«Algo en mi columna puede apretar los nervios.»',
      '«Desde el 23 de noviembre no puedo caminar.»',
      '«A mi clínica de columna le preocupa mi médula espinal.»',
      'Lo mismo en inglés:',
      '“My spine may be pressing on my nerves.”',
      '“Since November 23 I cannot walk.”',
      '“My spine clinic is worried about my spinal cord.”',
      'No espere una llamada ni una cita de nuestra parte.',
      'Lleve esta página y la lista de sus medicinas, si las tiene a mano.',
      'Con la ayuda ya en camino, puede llamarnos: (555) 010-0100.',
      '¿No puede hablar u oír? Mande un mensaje de texto al 911.',
      'Sirve en la ciudad de Nueva York, Nassau y Suffolk.',
      'Servicio de relevo: 711.',
      'Diga “Spanish”. El intérprete es gratis.',
      'Este consejo viene de reglas fijas. No le dice qué tiene.',
      'Las reglas (2.0.0) son un borrador. Falta el visto bueno de los médicos.',
      'Pida ayuda ahora de todos modos.',
    ]);
  });
});
