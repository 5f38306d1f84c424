import { anyOf, type Entry, followedBy } from '../pattern.ts';
import { LIMB } from '../words.ts';

const TRUNK = anyOf('chest|ribs?|rib cage|belly|stomach|abdomen|waist|trunk|torso|middle|tummy|body');
const TRONCO = anyOf('pecho|costillas?|abdomen|vientre|barriga|estomago|torax|cintura|panza|tronco');

const TOWARDS = anyOf('the|my|his|her|to|both|one|a|each|left|right|back|side|front|outside|of|upper|lower');

const shooting = [
  followedBy(
    anyOf(
      'shoot[a-z]*|radiat[a-z]*|travel[a-z]*|runs?|running|goes|going|went|spread[a-z]*|pains?|burning',
      'zing[a-z]*',
    ),
    3,
    `(?:down|into)(?: ${TOWARDS}){0,5} ${LIMB}`,
  ),
  followedBy('(?:shoot[a-z]*|radiat[a-z]*)', 4, LIMB),
  followedBy(
    '(?:dolor(?:es)?|duele|punzadas?|latigazo|corriente)',
    6,
    `(?:baja|bajan|corre|corren|recorre|irradia|irradian|va|extiende|llega|pasa)(?: [a-z]+){0,4} ${LIMB}`,
  ),
  followedBy('(?:me|se|que) (?:baja|corre|recorre|irradia)', 4, LIMB),
];
const named = ['sciatica|sciatic pain|radiculopathy|radicular pain|ciatica|ciatalgia|radiculopatia'];

const band = [
  followedBy(
    '(?<!(?:seat|wear|wearing|wear a|wearing a|using a|use a) )(?:band|belt|girdle|corset|vi[cs]e)',
    2,
    `(?:around|round|across|about)(?: [a-z]+){0,2} ${TRUNK}`,
  ),
  'band like|belt like|girdle like',
  'like (?:a |an )?(?:tight |iron |squeezing )?(?:band|belt|girdle|corset)',
  followedBy(
    '(?:tight|tightness|tightening|squeez[a-z]+|pressure|pain|wraps?|wrapping|wrapped|ache)',
    2,
    `(?:around|round)(?: [a-z]+){0,2} ${TRUNK}`,
  ),
  'como (?:una |un |si (?:tuviera |trajera )?(?:una |un )?)?(?:faja|cinturon|banda|cincho)(?: [a-z]+)?',
  followedBy('(?:dolor|presion|opresion|apretado|aprieta|siento)', 2, '(?:faja|cinturon|banda)'),
  followedBy('(?:me )?aprietan?', 3, TRONCO),
  'me aprieta(?: mucho| fuerte| todo)?(?= [.,?])',
  followedBy('(?:dolor|opresion|presion)', 2, `alrededor (?:del?|de la|de las|de los) ${TRONCO}`),
];

/**
 * Pain down an arm or leg, by side, or like a band round the trunk. NG234; Greenhalgh and Selfe; questionnaire and
 * lexicon, section 4.
 */
export const radicular: readonly Entry[] = [
  { field: 'radicularPain', form: 'noun', phrases: shooting, needs: LIMB },
  { field: 'radicularPain', form: 'noun', phrases: named },
  {
    field: 'radicularPain',
    value: 'band',
    form: 'noun',
    phrases: band,
  },
];
