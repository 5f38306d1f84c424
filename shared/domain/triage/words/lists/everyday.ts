import type { WordList } from './word-list.ts';

/** Persons, animals and everyday things that make a phrase harmless. */
export const everyday = {
  ANIMAL: {
    nouns:
      'dog, cat, puppy, kitten, pet, kitty, horse, hamster, parrot, lab, poodle, chihuahua, bird, pup, doggy, pitbull',
    nombres: 'perro, gato, perrito, gatito, mascota, cachorro, perico, caballo, pajarito, conejo, gatico, perra',
  },
  /** People who are no relatives: told of in a patient's own form they are not the patient. */
  ACQUAINTANCE: {
    nouns: 'neighbor, neighbour, coworker, colleague, boss, client, resident, classmate, pastor, student, customer, roommate, celebrity, lady',
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
