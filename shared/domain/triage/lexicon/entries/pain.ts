import type { PainCharacteristic } from '../../symptoms.ts';
import { anyOf, type Entry, followedBy } from '../pattern.ts';

const PAIN = anyOf(
  'pains?|painful|aches?|aching|ached|hurts?|hurting|sore|soreness|killing me|dolor(?:es)?|duelen?',
  'doliendo|dolia',
);
const BACK = anyOf('(?:my |the |her |his )?(?:lower |upper |mid |middle )?(?:back|neck|spine)');
const ESPALDA = anyOf('(?:la |el |mi |los )?(?:espalda(?: baja)?|cuello|columna|nuca|cintura|lomo|riñones)');

const MOVERSE = anyOf(
  'mover(?:me)?|muevo|parar(?:me)?|paro|sentar(?:me)?|siento|caminar|camino|agachar(?:me)?|agacho',
  'levantar(?:me)?|levanto|girar|doblar(?:me)?',
);

const backOrNeckPain = [
  followedBy(
    '(?:(?:my|the|her|his|lower|upper|mid|middle) )(?:lower |upper |mid |middle )?(?:back|neck|spine)',
    3,
    PAIN,
  ),
  '(?:back|neck|spine|spinal) ?(?:pains?|aches?|ache)',
  followedBy(`${PAIN} (?:in|of|down|across|along|on)`, 1, BACK),
  `(?:hurt|hurts|hurting|killing|strained) (?:my|the) (?:lower |upper )?(?:back|neck|spine)`,
  '(?<=[.,] )(?:back|neck|spine) (?:has been |is |keeps )?(?:aching|hurting|hurts|sore|painful)',
  followedBy(`(?:me )?(?:duelen?|dolia|dolores|dolor|molestias?)`, 3, ESPALDA),
  'dolor (?:lumbar|cervical|dorsal)|lumbago|lumbalgia|cervicalgia|dorsalgia',
];

const characteristics: Readonly<Record<PainCharacteristic, readonly string[]>> = {
  painSevereUnremitting: [
    followedBy(
      anyOf(
        'constant|nonstop|non stop|unrelenting|relentless|unbearable|excruciating|agoni[sz]ing|terrible',
        'horrible|severe|worst',
      ),
      2,
      PAIN,
    ),
    followedBy(
      PAIN,
      3,
      anyOf(
        'constant(?:ly)?|nonstop|non stop|unrelenting|relentless|unbearable|excruciating|agoni[sz]ing',
        'all the time|24 7|all day and (?:all )?night',
      ),
    ),
    followedBy(
      '(?:pain|it|ache)',
      0,
      '(?:never (?:stops|goes away|lets up)|(?:does|will) not (?:go away|stop|let up))',
    ),
    followedBy(
      'dolor',
      3,
      anyOf(
        'constante|insoportable|inaguantable|todo el tiempo|todo el dia|muy fuerte|severo|intenso',
        'terrible|horrible|no se (?:me )?quita|no para',
      ),
    ),
    'no (?:aguanto|soporto) (?:el|este|mas el) dolor|no se me quita (?:el dolor|con nada)',
  ],
  painProgressive: [
    followedBy(
      anyOf(PAIN, 'it|back|neck|this'),
      4,
      anyOf(
        'getting (?:much |a lot )?worse|worsening|worse and worse|worse every (?:day|week)|increasing',
        'more intense (?:every|each) (?:day|week)|gotten worse|got worse',
      ),
    ),
    followedBy('(?:worsening|increasing)', 2, PAIN),
    followedBy(
      anyOf(PAIN, 'espalda|cuello'),
      4,
      anyOf(
        'empeora(?:ndo)?|peor cada (?:dia|vez|semana)|cada (?:dia|vez) (?:es |esta )?(?:peor|mas fuerte)',
        'va (?:en aumento|aumentando)|ha empeorado|aumenta',
      ),
    ),
  ],
  painMechanical: [
    followedBy(
      anyOf(PAIN, 'worse'),
      2,
      '(?:when(?:ever)? i|if i|to|as i) (?:move|stand|sit|walk|bend|turn|twist|get up|lift)(?: up)?',
    ),
    followedBy(anyOf(PAIN, 'worse'), 1, '(?:with|on|by) (?:movement|moving|standing|sitting|walking|bending|activity)'),
    'better (?:when i lie|lying|when lying|if i lie)(?: down)?',
    followedBy(anyOf(PAIN, 'empeora|peor'), 2, `(?:al|cuando me|cuando|si me) ${MOVERSE}`),
  ],
  painStraining: [
    followedBy(
      anyOf(PAIN, 'worse'),
      3,
      '(?:cough|coughing|sneez[a-z]+|strain|straining|bowel movements?|bear down|bearing down)',
    ),
    followedBy('(?:cough|coughing|sneez[a-z]+|straining)', 3, anyOf(PAIN, 'worse')),
    followedBy(anyOf(PAIN, 'empeora|peor'), 3, '(?:toser|toso|tos|estornudar|estornudo|pujar|pujo)'),
  ],
  painNight: [
    followedBy(anyOf(PAIN, 'it'), 3, '(?:wakes me|waking me|woke me|keeps me (?:up|awake)|at night|during the night)'),
    followedBy('(?:wakes|woke|waking|wake) me(?: up)?', 5, PAIN),
    'night pain|worse (?:at night|lying down|lying flat|when i lie)',
    followedBy('cannot sleep', 4, PAIN),
    followedBy(
      anyOf(PAIN, 'empeora|peor'),
      3,
      '(?:de noche|en la noche|por la noche|por las noches|me despierta|no me deja dormir)',
    ),
    followedBy('(?:me despierta|no me deja dormir|no puedo dormir)', 3, 'dolor'),
  ],
  spinalTenderness: [
    followedBy(
      anyOf('tender|tenderness|painful|sore|hurts'),
      3,
      anyOf(
        'to (?:the )?touch|when (?:i|you|someone|they)?(?: [a-z]+)? ?(?:touch|press)(?:es|ed)?',
        'if (?:i|you) (?:touch|press)',
      ),
    ),
    followedBy('(?:back|neck|spine)', 2, 'tender'),
    followedBy('tender(?:ness)?', 3, '(?:back|neck|spine|vertebrae?)'),
    followedBy(
      '(?:duele|dolor|sensible)',
      2,
      '(?:al tocar(?:me|lo|la)?|cuando (?:me )?toc[a-z]+|a la palpacion|al tacto|al apretar)',
    ),
  ],
};

/** Back or neck pain, and the six characteristics of NICE NG234. A characteristic does not by itself imply pain. */
export const pain: readonly Entry[] = [
  { field: 'backOrNeckPain', value: 'yes', form: 'noun', phrases: backOrNeckPain },
  ...(Object.entries(characteristics) as [PainCharacteristic, readonly string[]][]).map(
    ([field, phrases]): Entry => ({ field, value: 'yes', form: 'noun', phrases }),
  ),
];
