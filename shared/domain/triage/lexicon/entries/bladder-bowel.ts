import { anyOf, type Entry, followedBy } from '../pattern.ts';
import { CANNOT, DIFICULTAD, NO_PUEDO, NONE, TROUBLE } from '../words.ts';

const DISEASE = '(?:cancer|infections?|tumou?rs?|stones?)';
const ORGAN = anyOf(`(?<!gall )bladder(?! ${DISEASE})`, `bowels?(?! ${DISEASE})`, 'sphincters?');
const OUTPUT = anyOf('urine|pee|stools?|poop|feces|faeces');
const GO = anyOf(
  'pee|peeing|urinat(?:e|ing|ion)|void(?:ing)?|pass(?:ing)? (?:urine|water|stools?)',
  'empty(?:ing)? (?:my |the )?bladder|poop(?:ing)?|defecat(?:e|ing)',
  'go(?:ing)? (?:to the )?(?:bathroom|toilet|restroom|pee)|(?:have|having) (?:a )?bowel movements?',
  'mov(?:e|ing) my bowels?|start(?:ing)? (?:to pee|peeing|urinating)',
);
const ORINAR = anyOf(
  'orinar(?:me)?|mear|evacuar|obrar|defecar',
  'hacer (?:pipi|pis|chichi|popo|caca|del ba[nñ]o|del cuerpo|del (?:uno|dos)|de vientre)',
  'dar del cuerpo|ir al ba[nñ]o|vaciar la vejiga',
);
const ORINA = anyOf('orina|orines|pipi|pis|chichi|popo|caca|heces|excremento|evacuacion(?:es)?');
const VEJIGA = anyOf(
  'vejiga|esfinter(?:es)?|intestinos?|orina|evacuacion(?:es)?|necesidades|heces|popo|pipi|pis|chichi',
);
const MYSELF = anyOf(
  'myself|himself|herself|(?:my|the|his|her) (?:self|bed|sheets|pants|underwear|clothes|trousers|floor)',
);

const SOILED = anyOf(
  'wet|wets|wetting|peed|pee|pees|peeing|pissed|pissing|urinated|soiled|soiling|pooped|messed|crapped|shit',
);
const UNFELT = anyOf('cannot|could not|do not|did not|no longer|never');
const NEED = anyOf('pee|peeing|urinate|urinating|go|going|bladder|wet|full|stool');

const lossPhrases = [
  `${CANNOT} (?:really |even |fully )?${GO}`,
  followedBy(`${CANNOT} (?:hold|control|keep)`, 2, anyOf(ORGAN, OUTPUT, 'bathroom|when i (?:pee|go)')),
  followedBy(`(?:${NONE}|lost|lose|losing|lack of|little) (?:all |the |my |any )?control`, 2, anyOf(ORGAN, OUTPUT)),
  `(?:${NONE}|lost|lose|losing|lack of|little) (?:all |the |my |any )?${ORGAN}(?: (?:and|or) ${ORGAN})? control`,
  `${SOILED}(?: in| on| all over)? ${MYSELF}`,
  `i (?:am|have been|keep|kept|started) leaking`,
  `(?:can)?not make it to the (?:bathroom|toilet|restroom)`,
  `have not (?:peed|urinated|pooped|passed (?:urine|stool)|had a bowel movement|gone to the bathroom|been able to go)`,
  `${UNFELT} (?:feel|felt|notice|know|tell)(?: [a-z]+){0,5} ${NEED}`,
  `nothing comes out`,
  `${OUTPUT} (?:does|will) not come(?: out)?`,
  `${NO_PUEDO} ${ORINAR}`,
  followedBy(`${NO_PUEDO} (?:aguantar(?:me)?|controlar|contener|retener)`, 2, anyOf(VEJIGA, ORINA, 'ganas')),
  followedBy('no (?:aguanto|controlo|retengo)', 2, anyOf(ORINA, 'vejiga|esfinter(?:es)?|intestinos?|ganas de orinar')),
  `no (?:me )?(?:sale|salen|baja)(?: nada| ni| bien)?(?: de)?(?: la| el)? ${ORINA}`,
  'no me sale nada(?: [a-z]+){0,3} orin[a-z]+',
  'no (?:llego|alcanzo(?: a llegar)?) al ba[nñ]o',
  'not (?:peeing|urinating|voiding|passing (?:urine|water|stool))',
  followedBy('se me (?:escapan?|escapo|escaparon|salen?|salio|van?|fue|chorrea)', 3, ORINA),
  'se me escapan?(?: un poco| todo| sin querer| a veces)?(?= [.,?])',
  'me (?:orino|orine|he orinado|meo|mee|cago|cague)',
  'me (?:hago|hice|he hecho|ensucio|ensucie) (?:pipi|pis|popo|caca|encima|del ba[nñ]o)',
  'orinar(?:me|se) encima',
  '(?:mojo|moje|mojando) (?:la cama|el pantalon|los pantalones|la ropa(?: interior)?)',
  followedBy('no (?:siento|sentia)', 3, anyOf('orinar|orino|evacuar|obrar|ba[nñ]o|pipi|popo|vejiga')),
  'no (?:orino|obro|evacuo)|no he (?:orinado|evacuado|obrado|defecado|ido al ba[nñ]o|hecho (?:pipi|popo|del ba[nñ]o))',
];

const lossNouns = [
  followedBy('loss of(?: all)? control', 2, anyOf(ORGAN, OUTPUT)),
  `(?:loss of|lost) ${ORGAN}(?: (?:and|or) ${ORGAN})? (?:control|function)`,
  'incontinen(?:t|ce)|incontinencia|incontinente',
  `(?:${ORGAN}|bathroom|toilet|potty|pee|urine|stool) accidents?`,
  'accidents? in (?:my |the )?(?:pants|bed|underwear)',
  followedBy('(?:leak|leaks|leaked|leaking|leakage|dribbl[a-z]+)', 3, anyOf(OUTPUT, 'bladder')),
  `${OUTPUT} (?:is |was |keeps )?(?:leaks|leaking|leakage|leaked|dribbl[a-z]+)`,
  '(?:urinary|urine) retention|retention of urine|retaining urine|catheteri[sz]ed',
  '(?:foley|urinary) catheter|catheter to (?:pee|urinate)',
  'retencion (?:de (?:la )?orina|urinaria)|sonda (?:urinaria|vesical|para orinar)',
  'me pusieron (?:una )?sonda',
  followedBy(
    '(?:perdi|perdido|perdiendo|pierdo|perdida|sin|no tengo|falta) (?:de |del )?(?:el |la )?control',
    3,
    VEJIGA,
  ),
];

const changePhrases = [
  followedBy(TROUBLE, 4, anyOf(GO, ORGAN, 'urine')),
  followedBy(
    anyOf(ORGAN, 'urinary|urination|bathroom|toilet|peeing'),
    2,
    anyOf(TROUBLE, 'hesitancy|urgency|symptoms|disturbance'),
  ),
  '(?:weak|slow|poor) (?:urine |urinary )?stream|(?:urine|urinary) (?:hesitancy|urgency)',
  followedBy(
    '(?:new|severe|severely|sudden|suddenly|very|really|extremely|badly|terribly|bad)',
    1,
    'constipat(?:ed|ion)',
  ),
  followedBy('constipat(?:ed|ion)', 3, '(?:severe|new|bad|terrible)'),
  '(?:strain(?:ing)?|push(?:ing)?) (?:hard )?to (?:pee|urinate)',
  'takes? (?:me )?(?:so |very |a )?(?:long|forever|while|long time) to (?:pee|urinate|start)',
  '(?:something|anything) (?:is )?wrong with (?:my )?(?:bladder|bowels?)',
  followedBy(DIFICULTAD, 3, anyOf(ORINAR, VEJIGA, 'ba[nñ]o|del cuerpo')),
  'orino (?:muy )?(?:poco|poquito|poquita|a gotas|goteando|a cada rato|con dificultad)',
  'chorro (?:muy )?(?:debil|cortado|flojo|lento)',
  followedBy('estre[nñ](?:imiento|id[oa])', 2, '(?:severo|severa|nuevo|nueva|fuerte|grave|terrible|muchos dias)'),
  followedBy('(?:muy|severo|nuevo|fuerte|mucho)', 0, 'estre[nñ](?:imiento|id[oa])'),
  'pujar para orinar',
];

const changeClauses = [
  followedBy(
    ORGAN,
    2,
    '(?:not work(?:ing)?|not empty(?:ing)?|not right|not normal|stopped working|weird|strange|different)',
  ),
];

const LAUGHING = 'de (?:la )?risa';

/**
 * Bladder and bowel: loss of control and retention, then any other new change. Practice page, emergency list 2;
 * questionnaire, section 4.
 */
export const bladderBowel: readonly Entry[] = [
  {
    field: 'bladderBowel',
    value: 'loss-of-control-or-retention',
    form: 'clause',
    phrases: lossPhrases,
    unless: LAUGHING,
  },
  { field: 'bladderBowel', value: 'loss-of-control-or-retention', form: 'noun', phrases: lossNouns },
  { field: 'bladderBowel', value: 'new-change', form: 'noun', phrases: changePhrases },
  { field: 'bladderBowel', value: 'new-change', form: 'clause', phrases: changeClauses },
];
