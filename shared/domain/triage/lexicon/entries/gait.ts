import { anyOf, type Entry, followedBy } from '../pattern.ts';
import { CANNOT, DIFICULTAD, NO_PUEDO, TROUBLE } from '../words.ts';

const STAND = anyOf(
  'walk(?! (?:(?:my |the |our )?dog|to (?:work|(?:your|the) (?:office|clinic|store|shop|park|station))))',
  'walking|stand up|stand on(?: my)?|stand (?:anymore|any more|without|by myself|alone|long|for)',
  'stand(?= [.,?])|stand and walk|ambulate|get up|get out of bed|move my legs|take a step',
);
const ONLY_LIMITED = anyOf(
  'far|fast|long|much|more than|very|well|properly|normally|right|straight',
  'without (?:pain|hurting|it hurting|a lot of pain)|a mile|blocks?',
  'for (?:long|more than|very|\\d+ min[a-z]*|a few minutes|ten minutes|five minutes)',
);
const CAMINAR = anyOf(
  'caminar|andar(?! en (?:bici|carro|coche|moto))|pararme|ponerme de pie|sostenerme',
  'mover las piernas|levantarme(?! temprano)|dar un paso',
);
const POCO = anyOf('bien|mucho|rapido|lejos|largo|derecho|normal|mas de|tanto');

const cannotWalk = [
  `${CANNOT} (?:even |really |hardly |barely )?${STAND}(?! ${ONLY_LIMITED} )`,
  `(?:does|do|did) not walk (?:anymore|any more)|stopped (?:being able to )?walk(?:ing)?(?= [.,?])`,
  `no longer walk`,
  `(?:in|need|needs|using|confined to|bound to|bound in) (?:a |the |my )?wheelchair(?: now)?`,
  `wheelchair bound|bed ?bound|bedridden`,
  `${NO_PUEDO} (?:volver a )?${CAMINAR}(?! ${POCO} )`,
  `(?:ya )?no (?:camino|ando|me sostengo|me paro)(?! ${POCO} )`,
  `(?:not|non) (?:walking|ambulatory|ambulating)(?! ${ONLY_LIMITED} )`,
  'walking (?:is|has become|became|has been) impossible',
  'deje de caminar|(?:estoy|quede|quedo) en silla de ruedas|(?:estoy )?postrad[oa]',
];

const paralysis = [
  'paraly[sz]ed(?! (?:patients?|people|veterans?|children|(?:with|by|from) fear))',
  '(?<!(?:facial|cord|face) )paralysis|(?:para|quadri|tetra)plegi[ac]',
  'paralisis(?! (?:facial|de (?:la )?(?:cara|cuerdas?)))|paralizad[oa]s?(?! (?:de|por) (?:el )?miedo)',
  'parapleji[ac]a?|paraplejic[oa]',
];

const unsteadyNouns = [
  'unsteady|unsteadiness|off balance|(?<!(?:hormone|hormonal|electrolyte|chemical) )imbalance',
  'loss of balance|poor balance|inestab(?:le|ilidad)|ataxia',
  followedBy(TROUBLE, 2, anyOf('walk(?:ing)?|ambulating|balance|balancing|standing up|gait|coordination')),
  followedBy(
    anyOf('(?<!(?:account|bank) )balance|gait|walking'),
    2,
    anyOf(TROUBLE, 'disturbance|worse|worsening|off|unsteady|wobbly|bad'),
  ),
  '(?:frequent |repeated |several |multiple |recent )falls',
  followedBy(DIFICULTAD, 2, anyOf('caminar|andar|equilibrio|la marcha')),
  '(?:perdida|falta) de equilibrio|caidas',
];

const NOT_DOWN = '(?:asleep|behind|apart|in love|short)';

const unsteadyClauses = [
  `${CANNOT} (?:even |really |hardly |barely )?(?:walk|stand(?: up)?)(?= ${ONLY_LIMITED} )`,
  `not walking(?= ${ONLY_LIMITED} )`,
  'walking (?:is|has become|became|has been|gets) (?:very |really |so )?(?:hard|harder|difficult)',
  `${CANNOT} (?:keep|hold) (?:my )?balance`,
  '(?:lose|losing|lost|loses) (?:my |her |his )?balance',
  `(?:keep|keeps|kept|am|been|started|start) (?:falling(?! ${NOT_DOWN})|stumbling|tripping|staggering)`,
  'trip(?:ping|ped)? (?:over my (?:own )?(?:feet|foot)|again|a lot|often)',
  '(?:falling|fall) (?:down|over|a lot|often|when i walk)',
  'fell (?:twice|again|three times|several times|many times|\\d+ times)',
  'fallen (?:twice|several|many|three|a few|\\d+)',
  '(?:stumbl|stagger)(?:e|es|ed|ing)|stumble|stagger',
  followedBy(
    'walk(?:s|ing)?',
    2,
    anyOf('like (?:a |i am )?(?:drunk|drunken)|drunk|funny|sideways|crooked|wobbly|strange(?:ly)?', 'weird(?:ly)?'),
  ),
  'drag(?:s|ging)? (?:my |the |her |his )?(?:left |right )?(?:foot|leg|feet)',
  'wobbl(?:e|es|ing|y) (?:when|walking)|(?:am|feel|very|so|become) wobbly|limping',
  '(?:a|new|bad) limp|shuffling',
  '(?:now |have to |had to |must |started to )?(?:use|need|using) (?:a |my )?(?:walker|cane|crutches)',
  '(?:uso|usar|necesito|camino con|ando con) (?:un |una |el |la )?(?:andador|baston|muletas)',
  `${NO_PUEDO} (?:caminar|andar|pararme|ponerme de pie)(?= ${POCO} )`,
  `(?:ya )?no camino(?= ${POCO} )`,
  'me (?:he )?(?:caigo|caido)(?! de (?:sueño|sueno|cansancio|risa))',
  'me cai (?:varias|dos|tres|muchas) veces|me voy de lado|me tambaleo|tambale[a-z]+|me tropiezo',
  'tropiezo',
  '(?:pierdo|perdi|perdiendo|no tengo|no mantengo) (?:el )?equilibrio',
  followedBy(
    '(?:camino|caminando|ando)',
    1,
    anyOf(
      'como borrach[oa]|borrach[oa]|chuec[oa]|rar[oa]|mal|de lado|con dificultad|tambale[a-z]+',
      'con baston|con andador',
    ),
  ),
  'arrastr(?:o|ando) (?:el |la |los |las |un |una )?(?:pie|pierna|pies|piernas)|cojeo|cojeando',
];

/**
 * Walking: cannot walk and paralysis, then unsteadiness and falls. Practice page, emergency list 1; questionnaire,
 * section 4.
 */
export const gait: readonly Entry[] = [
  { field: 'gait', value: 'cannot-walk', form: 'clause', phrases: cannotWalk },
  { field: 'gait', value: 'cannot-walk', form: 'noun', phrases: paralysis },
  {
    field: 'gait',
    value: 'new-unsteady',
    form: 'noun',
    phrases: unsteadyNouns,
  },
  { field: 'gait', value: 'new-unsteady', form: 'clause', phrases: unsteadyClauses },
];
