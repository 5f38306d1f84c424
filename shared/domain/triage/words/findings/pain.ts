import type { FindingPhrases } from './finding-phrases.ts';

/** Back or neck pain. */
const backPain: FindingPhrases = {
  field: 'backOrNeckPain',
  value: 'yes',
  names: [
    'BACK .. PAIN !go|put',
    'PAIN .. in|of|down|across|along|on|en|de|my|la|el|mi|mis|los|up .. BACK',
    'PAIN BACK',
    'me|le|nos duele|duelen|dolia|dolio|mata|matan .. BACK',
    'lumbago|lumbalgia|cervicalgia|dorsalgia|backache|backpain|neckache',
    'BACK me|le duele|mata|arde|molesta',
    'BACK me|le? revienta|parte|mata|killing|exploding|rompe|quiebra',
    'no|CANNOT aguanto|soporto|stand|take|bear|resisto .. BACK',
    'threw|strained|hurt|tweaked out .. BACK',
  ],
};

/** The six characteristics of NICE NG234. A characteristic does not by itself imply pain. */
const characteristics: readonly FindingPhrases[] = [
  {
    field: 'painSevereUnremitting',
    value: 'yes',
    names: [
      'constant|nonstop|unrelenting|relentless|unbearable|excruciating|agonizing|agonising|terrible|horrible|severe|worst|awful|intense|brutal|insane PAIN',
      'PAIN .. constant|constantly|nonstop|unrelenting|relentless|unbearable|excruciating|agonizing|24/7|severe|insane',
      'PAIN .. all the time|day',
      'PAIN|it never|not stops|go|lets|goes|stop|let away|up',
      'dolor .. constante|insoportable|inaguantable|severo|intenso|terrible|horrible|fuerte|fuertisimo|barbaro|atroz',
      'dolor .. todo el tiempo|dia',
      'dolor .. no se me? quita|para|calma',
      'no aguanto|soporto|resisto .. dolor',
      'CANNOT take|stand|bear|aguantar|soportar .. PAIN',
      'no se me quita .. dolor|nada',
    ],
  },
  {
    field: 'painProgressive',
    value: 'yes',
    names: [
      'PAIN|it|BACK|this getting|gets|got|gotten worse|stronger|sharper|bigger',
      'PAIN|BACK .. worse|worsening|increasing|peor|empeorando|empeora|aumenta|aumentando',
      'worsening|increasing PAIN',
      'PAIN .. more intense|every|each day|week|intense',
      'PAIN|BACK .. cada dia|vez mas|peor',
      'va|ha empeorado|aumento|aumentando|peor .. PAIN',
    ],
  },
  {
    field: 'painMechanical',
    value: 'yes',
    names: [
      'PAIN|worse|hurts when|whenever|if|as i|she|he move|moves|stand|sit|walk|bend|turn|twist|get|lift|stands|sits|walks',
      'PAIN|worse to move|stand|sit|walk|bend|turn|twist',
      'PAIN|worse with|on|by movement|moving|standing|sitting|walking|bending|activity|motion|position',
      'better|eases when|lying|if lie|down|lay|laying',
      'PAIN|empeora|peor al|cuando|si me|se? MOVERSE',
      'PAIN|empeora|peor al MOVERSE',
      'me|le duele al|cuando|si MOVERSE',
      'me|le duele .. al|cuando|si MOVERSE',
    ],
  },
  {
    field: 'painStraining',
    value: 'yes',
    names: [
      'PAIN|worse .. cough|coughing|sneeze|sneezing|strain|straining|bear',
      'cough|coughing|sneeze|sneezing|straining|laugh .. PAIN|worse',
      'PAIN|empeora|peor .. toser|toso|tos|estornudar|estornudo|pujar|pujo',
      'toser|toso|estornudo|estornudar|pujar .. PAIN',
    ],
  },
  {
    field: 'painNight',
    value: 'yes',
    names: [
      'PAIN|it wakes|waking|woke|keeps me|her|him',
      'PAIN|worse .. at|during|all|every night|nights',
      'wakes|woke|waking me|her|him .. PAIN',
      'night PAIN',
      'worse lying|when lie|down|flat',
      'CANNOT sleep .. PAIN',
      'PAIN .. CANNOT|not sleep|dormir',
      'PAIN|empeora|peor .. noche|noches|despierta',
      'me|le despierta|deja .. dolor',
      'PAIN .. no me|le deja dormir',
      'no me|le deja dormir .. dolor',
    ],
  },
  {
    field: 'spinalTenderness',
    value: 'yes',
    names: [
      'tender|tenderness|PAIN .. to|when|if touch|touched|press|pressed|tap|touches|pushes|push',
      'BACK .. tender|tenderness',
      'tender|tenderness .. BACK|vertebrae|spine',
      'duele|dolor|sensible .. al|cuando|si tocar|tocarme|toco|tocan|tocarla|palpacion|tacto|apretar|aprieto|toca',
    ],
  },
];

/** Severe, escalating and unrelieved pain: emergent only where a text says all three (rule E10). */
const inWords: readonly FindingPhrases[] = [
  {
    field: 'painSeverity',
    value: '10',
    says: [
      '7|8|9|10|11|12|20|100 out|over|sobre|de of? 10|ten|diez',
      '7|8|9|10 or 10',
      'worst PAIN',
      'PAIN .. worst|unbearable|excruciating|insoportable|inaguantable|agony|agonizing|severe|killing|horrible|terrible|screaming|crying|gritar|llorar|gritando|llorando|infierno',
      'excruciating|unbearable|agonizing|severe|horrible|terrible|insane|screaming|brutal|horrendous PAIN',
      'dolor .. insoportable|inaguantable|horrible|terrible|fuertisimo|tremendo|barbaro|bestial|intenso|fuerte',
      'grita|gritando|llora|screams|cries .. dolor|PAIN',
      'through .. roof',
      'a ten|diez',
      'to a? 9|10 !days|weeks|pm|am|months|years',
      'un|a|es|is 8|9|10 !days|dias|weeks|semanas|months|meses|hours|horas|years|años|am|pm',
      'espantoso|intractable|horrendo|tremendo PAIN',
      'screaming|crying|sobbing|gritando|llorando|grito|lloro .. PAIN',
      'CANNOT|no take|stand|bear|aguanto|soporto|resisto|aguantar .. PAIN|more|mas',
      'no aguanto|soporto .. dolor',
      'PAIN .. nine|ten|diez|nueve|ocho|7|8|9|10 !days|dias|weeks|semanas|months|meses|hours|horas|years|años',
    ],
  },
  {
    field: 'painEscalating',
    value: 'yes',
    says: [
      'worse|stronger|increasing|worsening|escalating|building .. by|every|each|hour|day|hourly|daily|minute|night|than',
      'worse and worse|over|since',
      'PAIN|it|BACK .. getting|keeps|gets|got|kept|going worse|stronger|escalating|climbing|building|increasing|up|worsening',
      'getting|keeps worse|climbing|escalating|building',
      'cada dia|vez|hora|noche|rato mas|peor|es|esta|fuerte',
      'va|sigue|ha en|aumentando|aumento|peor|subiendo|empeorando|creciendo|empeorado',
      'mas fuerte|peor cada|que|hoy',
      'mal en peor',
      'bad to worse',
      'rising|climbing|escalating|escalates|aumenta|aumentando|aumentado|subiendo|sube|creciendo',
      'peor .. cada|dia|hora|ayer|dias',
    ],
  },
  {
    field: 'painUnrelievedByRestOrMedication',
    value: 'yes',
    says: [
      'nothing|none|nada .. helps|help|works|touches|relieves|eases|helping|working|touching|takes|quita|calma|alivia|ayuda|hace|sirve|funciona',
      'no se|me|lo|le quita|calma|alivia|baja|pasa .. con|ni|nada|MEDICINE',
      'ni con|la|el MEDICINE|reposo|descanso',
      'ni acostada|acostado|descansando|MEDICINE .. se|me|alivia|quita|calma|baja|hace',
      'MEDICINE .. not|no|nothing|nada|ni|barely .. touch|touching|help|helping|work|working|relief|hace|hacen|quita|alivia|calma|funciona|sirve|sirven|ayuda|anymore|efecto|doing|do',
      'MEDICINE .. does|do|doing|did|hace|hacen|dont nothing|nada|shit|jack|squat|zilch',
      'no|none .. working|helping',
      'no MEDICINE .. helps|works|touches|quita|alivia|calma',
      'nada|nothing me|le|lo? calma|alivia|quita|calms|kills',
      'MEDICINE .. dent|difference|agua|water|candy|dulces|tic|refractory|efecto',
      'refractory|intractable|rebelde to|pain|a?',
      'no|ninguna MEDICINE help|work',
      'no|not encuentra|encuentro|find|finds .. posicion|position|acomodo',
      'no relief .. from|with|MEDICINE',
      'even|aun|ni with|on|con MEDICINE',
      'rest|lying|sleeping|laying .. not|no|nothing help|helping|relief|ease',
      'no position|posicion|way|postura',
      'despite MEDICINE|rest|taking',
      'a pesar de .. MEDICINE|reposo|descanso',
    ],
  },
];

export const pain: readonly FindingPhrases[] = [backPain, ...characteristics, ...inWords];
