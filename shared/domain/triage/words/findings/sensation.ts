import type { FindingPhrases } from './finding-phrases.ts';

/** Numbness and tingling of limbs or trunk. Questionnaire and lexicon, section 4. */
export const sensory: readonly FindingPhrases[] = [
  {
    field: 'sensoryChange',
    says: [
      'LIMBS|LIMB_ONE|ONE_SIDE .. NUMB',
      'NUMB LIMBS|LIMB_ONE|ONE_SIDE',
      'they are|feel|went|got|get NUMB',
      'NUMB .. in|on|from|down|up|en|de|desde|por|all .. LIMBS|LIMB_ONE|ONE_SIDE|TRUNK',
      'me|se|le|nos NUMB .. LIMBS|LIMB_ONE|ONE_SIDE',
      'TRUNK .. NUMB',
      'WALK .. on|sobre|en|like|como cotton|clouds|cloud|sponges|sponge|pillows|marshmallows|foam|air|algodon|nubes|esponjas|esponja|colchon|sand|snow|balls|almohadas',
      'touch|tocan|tocar|toca|tocas|pinch|pellizco|pellizcan|poke|tickle .. LIMBS|LIMB_ONE ... no|not|nothing|nada|cannot .. entero|siento|feel|notice|siente|nothing|nada',
      'burn|burned|burnt|queme|quemo|cut|corte|corto|stepped|step|pise|piso|stubbed .. LIMBS|LIMB_ONE .... not|ni|no|never .. feel|felt|senti|sintio|cuenta|know|notice',
      'LIMBS|LIMB_ONE .. no|not|ni|never mine|mias|mios|mia|mio|suyas|suyos|hers|his|parte|belong|exist|existieran|there',
      'LIMBS|LIMB_ONE .. belong|belonged|belongs .. somebody|someone',
      'LIMBS|LIMB_ONE .. fueran|fuera|were|are .. otra|otro|else|ajenas|ajenos',
      'CANNOT|not|no|never|barely|hardly|apenas|casi|dejo|deje FEEL|SENTIR .. LIMBS|LIMB_ONE|ONE_SIDE|floor|ground|piso|suelo|heat|cold|water|TRUNK|shoes',
      'LIMBS|LIMB_ONE|ONE_SIDE .. CANNOT|not|no|never|nothing|nada FEEL|feel|siento|siente|sienten',
      'no|not|nothing|nada FEEL|SENTIR .. below|abajo|down|abajo',
      'LOSE .. FEELING',
      'LACK FEELING',
      'no|not|without|sin|barely FEELING .. LIMBS|LIMB_ONE|TRUNK|below|abajo',
      'FEELING .. LIMBS|LIMB_ONE .. gone|lost|WORSE',
      'LIMBS|LIMB_ONE .. no|sin|not FEELING',
      'no|not hot or|and|nor cold',
      'CANNOT|not|no tell|feel|distinguish|siento|distingo .. hot|cold|temperature|frio|caliente|calor',
      'LIMBS|LIMB_ONE .. ODD|hormigas|corriente|toques|electricity',
      'from|desde|de .. down|abajo .. NUMB|dead|nothing|asleep|dormido|dormida|nada|no',
      'todo|toda|everything .. below|down|abajo .. NUMB|dormido|gone',
      'NUMB .. waist|chest|hips|cintura|pecho|ombligo',
      'toques|corrientes|corriente|shocks|zaps|electricity .. LIMBS|LIMB_ONE|spine|back|espalda',
    ],
    names: [
      'NUMBNESS .. in|of|on|down|up|en|de|por|both .. LIMBS|LIMB_ONE|ONE_SIDE|TRUNK',
      'LIMBS|LIMB_ONE|ONE_SIDE|TRUNK NUMBNESS',
      'NUMBNESS',
      'numb|tingly|tingling|dormido|entumecido|entumecida|adormecido|adormecida|adormecidos|adormecidas|entumecidos|entumecidas',
    ],
  },
];
