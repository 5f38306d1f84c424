import { anyOf } from './pattern.ts';

/** One limb or part of it, English and Spanish. */
export const ONE_LIMB = anyOf(
  'leg|foot|knee|thigh|ankle|calf|shin|toe|arm|hand|finger|thumb|wrist|elbow|forearm|limb|extremity',
  '(?:left|right|one|whole) side|half (?:of )?my body',
  'pierna|pie|rodilla|muslo|tobillo|pantorrilla|brazo|mano|dedo|muñeca|antebrazo|extremidad',
  'lado (?:izquierdo|derecho)|(?:medio|mitad del) cuerpo',
);

/** Limbs in the plural, or everything below the waist: both sides. */
export const LIMBS = anyOf(
  'legs|feet|knees|thighs|ankles|calves|shins|toes|arms|hands|fingers|fingertips|thumbs|wrists',
  'elbows|forearms|limbs|extremities',
  'piernas|pies|rodillas|muslos|tobillos|pantorrillas|brazos|manos|dedos|muñecas|antebrazos',
  'extremidades',
  'below (?:my |the )?(?:waist|chest|belly button|knees)|(?:my |the )?chest down',
  '(?:from the |my )?waist down|lower (?:half|body)|(?:de la )?cintura (?:para|hacia) abajo',
);

export const LIMB = anyOf(ONE_LIMB, LIMBS);

/** Says that something is not there, with the thing to follow. */
export const NONE = anyOf('no|(?:do|does|did) not have(?: any| much| the)?|without any');

export const CANNOT = anyOf(
  'cannot|could not|can barely|can hardly|could barely|could hardly|(?:can )?no longer(?: able to)?',
  '(?:am |is |was |been )?(?:unable|not able) to|barely able to|not been able to',
  'lost the ability to|impossible(?: for me)? to',
);

export const TROUBLE = anyOf(
  'troubles?|problems?|issues?|difficult(?:y|ies)?|hard(?: time)?',
  'struggl(?:e|es|ed|ing)(?: to| with)?|changes?|changed|dysfunction',
);

export const NO_PUEDO = anyOf(
  '(?:ya |casi )?no (?:me |lo |la )?(?:puedo|pude|podia|he podido|logro|logre|consigo)(?: ni| ya)?',
  'ni (?:siquiera )?puedo|apenas (?:puedo|logro)|sin poder',
);

export const DIFICULTAD = anyOf(
  'problemas?|dificultad(?:es)?|trastornos?|cambios?|me cuesta(?: mucho| trabajo| mucho trabajo)?',
  'mucho trabajo|batallo|tardo(?: mucho)?|dificil',
);

const LESS = anyOf(
  NONE,
  'less|lost(?: all)?(?: the| my)?|loss (?:of|in)|lack of|reduced|decreased|losing(?: the)?|altered',
  'odd|strange|weird|funny',
);

/** Numbness and its like, where a body part beside it says what it means. */
export const NUMB = anyOf(
  'numb|numbness|tingl(?:e|es|ed|ing|y)|pins and needles|asleep|dead|prickl(?:ing|y)',
  'an(?:a)?esthesia|para?esthesias?',
  `${LESS} (?:feelings?|sensations?)`,
  '(?:cannot|could not|do not|no longer|barely|hardly|can barely|can hardly)(?: really| even)? feel',
  'feels? nothing',
);

export const DORMIDO = anyOf(
  'dormid[oa]s?|adormecid[oa]s?|adormecimiento|adormecen?|entumecid[oa]s?|entumecimiento',
  'entume(?:n|ce|cen)|hormigue(?:o|os|a|an)|hormigas',
  'acorchad[oa]s?|acorchamiento|insensib(?:le|les|ilidad)|parestesias?|anestesia(?:d[oa])?',
  'se me (?:duermen?|durmio|durmieron)',
  '(?:perdi|he perdido|perdida de|pierdo|sin|no tengo|falta de|poca|menos) (?:la |mi )?(?:sensibilidad|sensacion)',
  'no (?:me )?siento(?: nada| bien)?|siento (?:muy )?rar[oa]s?',
);
