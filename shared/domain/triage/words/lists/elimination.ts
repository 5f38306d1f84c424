import type { WordList } from './word-list.ts';

/** Passing urine and stool: the acts, what is passed, and how people soil themselves. */
export const elimination = {
  URINE: {
    clinical: true,
    nouns: 'urine, pee, stream, pee pee, wee, piss, water works',
    nombres: 'orina, orin, pipi, pis, chichi, pichi, meado, chis, miado, orine, chorro, chorrito',
  },
  STOOL: {
    clinical: true,
    nouns: 'stool, poop, feces, bowel movement, poo, number two, turd, crap',
    nombres: 'popo, caca, hez, excremento, evacuacion, pupu, mierda, popis, deposicion, necesidad',
    words: 'faeces, numero dos, numero 2, del dos, number 2, # 2, heces',
  },
  /** To pass urine or stool. */
  GO: {
    clinical: true,
    verbs:
      'pee, urinate, void, pass urine, pass water, pass stool, pass gas, empty my bladder, empty the bladder, ' +
      'empty her bladder, empty his bladder, empty bladder, poop, defecate, go to the bathroom, go to bathroom, ' +
      'go to the toilet, go to the restroom, go pee, go poop, have a bowel movement, have bowel movements, ' +
      'have bowel movement, move my bowels, move her bowels, move his bowels, relieve myself, relieve herself, ' +
      'relieve himself, take a leak, take a pee, tinkle, wee, piss, crap, use the bathroom, use the toilet, ' +
      'go number 1, go number one, go number 2, go number two, go # 1, go # 2, start my stream, start to pee, ' +
      'make water, make pee, make pipi, do number 2, do number one, take a dump, take a shit, make a stream, poo',
    verbos:
      'orinar, mear, miar, evacuar, obrar, defecar, cagar, hacer pipi, hacer pis, hacer chichi, hacer popo, hacer caca, ' +
      'hacer del baño, hacer del bano, hacer del cuerpo, hacer del uno, hacer del dos, hacer del 1, hacer del 2, ' +
      'hacer de vientre, hacer pichi, hacer pupu, hacer chis, hacer pee, hacer poop, hacer mis necesidades, ' +
      'hacer sus necesidades, dar del cuerpo, ir al baño, ir al bano, ir al servicio, vaciar la vejiga, desocupar, ' +
      'ensuciar, hacer la necesidad, orinar bien, mover el vientre, mover el intestino, botar la orina, expulsar la orina',
    words: 'urination, miccion, orina r',
  },
  /** To lose urine or stool where one should not. */
  SOIL: {
    clinical: true,
    verbs: 'wet, pee, piss, urinate, soil, dirty, poop, mess, crap, shit, leak, dribble, poo',
    verbos: 'orinar, mear, miar, cagar, ensuciar, mojar, zurrar, cagar, popear',
  },
  LEAK: {
    clinical: true,
    verbs: 'leak, dribble, drip, seep, trickle, ooze, squirt, gush',
    nouns: 'leakage',
    verbos: 'escapar, chorrear, gotear, escurrir',
    nombres: 'fuga, escape, goteo',
  },
  ON_SELF: {
    words:
      'myself, himself, herself, themselves, themself, my self, her self, him self, ourselves, my pants, the bed, my bed, ' +
      'her bed, his bed, the sheets, my sheets, my underwear, her underwear, his underwear, my clothes, her clothes, ' +
      'his clothes, her pants, his pants, his trousers, the floor, on the floor, the couch, my panties, her panties, ' +
      'my drawers, his drawers, her drawers, in bed, the chair, my jeans, his jeans, my leg, my shorts, his shorts, ' +
      'her nightgown, my pajamas, his pajamas, the mattress, the carpet, my boxers, the car, the wheelchair, my briefs, ' +
      'my seat, her seat, my undies, my sweatpants, our bed',
  },
  ENCIMA: {
    words:
      'encima, la cama, las sabanas, el pantalon, los pantalones, la ropa, la ropa interior, el calzon, los calzones, ' +
      'el panti, los pantis, el sofa, la silla, el colchon, el piso, el carro, en la cama, en la ropa, en el pantalon, ' +
      'en los pantalones, el interior, el pañal, el panal, la pijama, la pantaleta, el calzoncillo, los calzoncillos, ' +
      'la bombacha, en el calzon, en los calzones, en el piso, la bata, el blumer',
  },
  /** Worn or put in because urine or stool cannot be held or passed. */
  PAD: {
    clinical: true,
    nouns: 'diaper, depend, pull up, adult brief, pad, bed pad, adult diaper, incontinence pad, pullup',
    nombres: 'pañal, pamper, toalla sanitaria, panal',
    words: 'depends, pampers, pull-ups, toallas',
  },
  CATHETER: {
    clinical: true,
    nouns: 'catheter, foley, cath, foley catheter, urinary catheter',
    nombres: 'sonda, cateter, sonda urinaria, sonda vesical, foley',
    words: 'catheterized, catheterised, cathed, straight cath, straight cathed, self cath',
  },
  BATHROOM: {
    clinical: true,
    nouns: 'bathroom, toilet, restroom, commode, potty, john',
    nombres: 'baño, inodoro, bano, excusado, servicio, sanitario, bacinica',
  },
  ACCIDENT: { clinical: true, nouns: 'accident, acident', nombres: 'accidente' },
  INCONTINENCE: {
    clinical: true,
    words:
      'incontinent, incontinence, incontinente, incontinencia, urinary retention, urine retention, retention of urine, ' +
      'retaining urine, retention, in retention, retencion de orina, retencion de la orina, retencion urinaria, ' +
      'bowel incontinence, fecal incontinence, urinary incontinence, overflow, no continence, anuria, encopresis, enuresis',
  },
  CONSTIPATED: {
    clinical: true,
    nouns: 'constipation, obstipation, fecal impaction',
    words: 'constipated, backed up, plugged up, bound up, impacted, not moved my bowels',
    nombres: 'estreñido, tapado, estreñimiento, estrenido, estrenimiento, tupido, trancado, estitico, estitiquez',
  },
} satisfies Readonly<Record<string, WordList>>;
