import type { WordList } from './word-list.ts';

const LIMB =
  'leg, foot, knee, thigh, ankle, calf, shin, toe, arm, hand, finger, thumb, wrist, elbow, forearm, limb, extremity, ' +
  'fingertip, heel, hip, shoulder, quad, hamstring';
const MIEMBRO =
  'pierna, pie, gamba, rodilla, muslo, tobillo, pantorrilla, brazo, mano, dedo, muñeca, antebrazo, extremidad, canilla, pata, ' +
  'talon, cadera, hombro, miembro, codo, pierna inferior, piernita, patita, piecito, manito, bracito';

/** Parts of the body. */
export const body = {
  /** One limb or a part of it, singular. Plurals belong to LIMBS: they say both sides. */
  LIMB_ONE: {
    clinical: true,
    words: `${LIMB}, ${MIEMBRO}, sole of my foot, ball of my foot, half my body, half of my body, medio cuerpo, mitad del cuerpo, planta del pie, punta del pie`,
  },
  LIMBS: {
    clinical: true,
    plurals: LIMB,
    plurales: MIEMBRO,
    words:
      'waist down, below the waist, below my waist, hips down, hip down, chest down, neck down, belly button down, ' +
      'bra line down, lower half, lower body, bottom half, lower limbs, lower extremities, knees down, ' +
      'cintura para abajo, cintura abajo, cintura hacia abajo, cintura pa abajo, cintura pa bajo, cintura para bajo, ombligo para abajo, ombligo pa abajo, ' +
      'pecho para abajo, pecho pa abajo, cadera para abajo, mitad de abajo, parte de abajo, ' +
      'plantas de los pies, puntas de los dedos, soles of my feet',
  },
  LEGS: { clinical: true, nouns: 'leg, foot, knee, thigh', nombres: 'pierna, pie, rodilla, muslo, pata, gamba' },
  /** One half of the body, as a stroke takes it. */
  ONE_SIDE: {
    clinical: true,
    words: 'left side, right side, one side, whole side, lado izquierdo, lado derecho, un lado, todo un lado',
  },
  SADDLE_AREA: {
    clinical: true,
    nouns:
      'groin, crotch, genital, private part, private area, privates, vagina, vulva, labia, penis, scrotum, testicle, ' +
      'anus, rectum, butt, buttock, butt cheek, bottom, backside, bum, rear end, rear, inner thigh, behind, tailbone, ' +
      'lady part, hoo ha, cheek of my butt, ass, booty, tush, saddle area, seat, undercarriage, taint, ball, nut, testicles, coochie, hoohah, pussy, dick, nether region, private bits, fanny, behind, nalga, sit bone',
    nombres:
      'entrepierna, ingle, parte intima, parte privada, parte noble, parte baja, genital, vagina, vulva, pene, ' +
      'testiculo, escroto, nalga, gluteo, trasero, culo, cola, pompi, pompa, fundillo, zona genital, zona intima, ' +
      'area genital, area intima, area privada, zona privada, asentadera, rabo, miembro viril, intimidad, perineo',
    words:
      'perineum, perineal, perianal, anal, saddle, back passage, down there, down below, where i sit, when i wipe, ' +
      'between my legs, between legs, between the legs, between her legs, between his legs, genitalia, nether regions, vaginal, ' +
      'where she sits, where he sits, when she wipes, when he wipes, parts i sit on, part i sit on, el ano, del ano, ' +
      'mi ano, su ano, recto, perine, perineal, silla de montar, silla turca, sillin, ahi abajo, alla abajo, ' +
      'al limpiarme, cuando me limpio, mis partes, sus partes, las partes, entre las piernas, entre piernas, entre mis piernas, entre sus piernas, donde me siento, parte de sentarme, parte donde me siento, ' +
      'donde se sienta, en medio de las piernas, area of my private, pompis, cachas, partes nobles, papo, panocha, concha, posaderas, my parts, her parts, his parts, chocha, huevos, cojones, bolas,  toto, totona, bicho, alrededor del ano',
  },
  TRUNK: {
    clinical: true,
    nouns:
      'chest, rib, rib cage, ribcage, belly, stomach, abdomen, waist, trunk, torso, middle, tummy, body, midsection, gut',
    nombres:
      'pecho, costilla, abdomen, vientre, barriga, estomago, torax, cintura, panza, tronco, cuerpo, pancita, torso',
  },
  BACK: {
    clinical: true,
    nouns: 'back, neck, spine, lower back, low back, upper back, mid back, vertebra, tailbone, spinal',
    nombres: 'espalda, cuello, columna, nuca, lomo, riñon, espinazo, espalda baja, cintura, vertebra, espaldita',
    words: 'vertebrae, lumbar, cervical, thoracic, dorsal, lumbago, lumbalgia, cervicalgia, dorsalgia, coxis, backbone',
  },
  /** What of the body is no limb, no trunk and no saddle: numb or weak there means something else. */
  ELSEWHERE: {
    clinical: true,
    nouns:
      'face, lip, mouth, tongue, gum, jaw, cheek, tooth, nose, ear, eye, eyelid, scalp, nail, fingernail, toenail, ' +
      'hair, skin, breast, nipple, armpit, voice, heart, stomach, lung, immune system, muscle tone, appetite, memory, brain',
    nombres:
      'cara, labio, boca, lengua, encia, mandibula, mejilla, diente, muela, nariz, oreja, oido, ojo, parpado, uña, pelo, ' +
      'cabello, piel, seno, pecho, pezon, axila, voz, corazon, estomago, pulmon, defensa, memoria, cachete',
  },
  BLADDER: {
    clinical: true,
    nouns: 'bladder, bowel, sphincter, waterworks, plumbing, urinary tract',
    nombres: 'vejiga, esfinter, intestino, vegija, bejiga, vegiga',
    words: 'bladders, urinary, bowels',
  },
} satisfies Readonly<Record<string, WordList>>;
