import type { WordList } from './word-list.ts';

/** Persons, animals and everyday things that make a phrase harmless. */
export const everyday = {
  ANIMAL: {
    nouns:
      'dog, cat, puppy, kitten, pet, kitty, horse, hamster, parrot, lab, poodle, chihuahua, bird, pup, doggy, pitbull',
    nombres: 'perro, perrito, gatito, mascota, cachorro, perico, caballo, pajarito, conejo, gatico, perra',
    words: 'gato, gatos',
  },
  /** Ailments and events of legs, skin and bladder that are no sign of the cord. */
  OTHER_AILMENT: {
    words:
      'rash, itch, itchy, itching, swollen, swelling, bruise, bruised, sprain, sprained, twisted, broke, broken, fracture, fractured, cramp, cramps, arthritis, bunion, shoe, shoes, ' +
      'sandals, heels, shave, shaving, vein, veins, varicose, sunburn, bite, bites, mosquito, blister, blisters, callus, wart, gout, knee replacement, pedicure, manicure, massage, lotion, cream, ' +
      'uti, infection, antibiotic, antibiotics, stones, kidney stones, sample, test, culture, color, colour, smell, surgery, operation, biopsy, scan, mri, appointment, insurance, ' +
      'salpullido, picazon, hinchado, hinchada, hinchados, hinchadas, hinchazon, moreton, torci, torcio, esguince, fractura, calambre, calambres, artritis, juanete, zapatos, varices, ' +
      'quemadura, picadura, ampolla, callo, uña, depilar, pedicure, crema, infeccion, antibiotico, piedras, muestra, examen, prueba, color, olor, cirugia, operacion, biopsia, cita, seguro, ' +
      'diarrhea, diarrea, tacos, period, menstruation, regla, menstruacion, baby, babies, bebe, gym, yoga, exercise, ejercicio, run, hike, dance, bailar, swim, colonoscopy, colonoscopia, prep',
  },
  /** What one cannot bear: "I can't stand the traffic". */
  CANNOT_BEAR: {
    words:
      'stand my, stand the, stand this, stand that, stand it, stand him, stand her, stand them, stand how, stand when, stand waiting, stand being, stand his, stand your, stand hearing, stand seeing, ' +
      'stand thinking, stand hospitals, stand needles, stand traffic, bear to, bear the, soporto a, soporto el, soporto la, soporto que, soporto los, aguanto a, aguanto que, soporto esperar, aguanto esperar',
  },
  /** Figures of speech whose words stand side by side. */
  FIXED_FIGURE: {
    words:
      'cold feet, head over heels, an arm and a leg, arm and a leg, pain in the neck, pain in the butt, pain in the ass, cost a leg, break a leg, on pins and needles about, on pins and needles waiting, on pins and needles until',
  },
  /** People who are no relatives: told of in a patient's own form they are not the patient. */
  ACQUAINTANCE: {
    nouns:
      'neighbor, neighbour, coworker, colleague, boss, client, resident, classmate, pastor, student, customer, roommate, celebrity, passenger, reviewer, tenant, landlord, teammate, coach',
    nombres: 'vecino, compañero, jefe, cliente, colega, pastor, conocido, inquilino, maestro',
  },
  RELATIVE: {
    nouns:
      'husband, wife, spouse, partner, boyfriend, girlfriend, mother, mom, mum, mommy, mama, father, dad, daddy, papa, sister, brother, son, ' +
      'daughter, aunt, auntie, uncle, cousin, grandmother, grandfather, grandma, grandpa, granny, nana, nanny, friend, ' +
      'kid, child, niece, nephew, grandson, granddaughter, grandchild, ma, pop, hubby, fiance, mother in law, father in law, stepmother, stepdad, stepfather, stepmom, sister in law, brother in law, in law, ',
    nombres:
      'esposo, marido, pareja, novio, mamá, madre, papa, padre, hermano, hijo, tio, primo, abuelo, amigo, vecino, bebe, nieto, sobrino, cuñado, suegro, ' +
      'jefe, mami, papi, viejo, viejito, abuelito, hermanito, niño, mamita, papito, comadre, compadre, hijito, señor, mujer, mama, doña',
    plurals: 'kid, grandkid, grandchild',
    words: 'children, grandchildren',
  },
} satisfies Readonly<Record<string, WordList>>;
