import type { intakeRisksEn } from '../../en/pages/intake-risks.ts';
import { both, list, type SameTexts } from '../../said.ts';

const yesNo = { yes: 'Sí', no: 'No', unknown: 'No sé' };

export const intakeRisksEs: SameTexts<typeof intakeRisksEn> = {
  pages: {
    fever: {
      heading: both('¿Ha tenido fiebre desde que empezó esto?', '¿La persona ha tenido fiebre desde que empezó esto?'),
    },
    chemo: {
      heading: both('¿Recibe quimio ahora?', '¿La persona recibe quimio ahora?'),
      hint: 'La quimio son medicinas que matan el cáncer.',
    },
    infection: {
      heading: both(
        '¿Algo le sube el riesgo de una infección?',
        '¿Algo le sube a la persona el riesgo de una infección?',
      ),
      hint: list(
        'Elija sí si algo de esto es cierto:',
        'una inyección en la columna en los últimos 3 meses',
        'drogas inyectadas',
        'diálisis',
        'diabetes',
        'defensas bajas, por ejemplo por quimio o esteroides',
        'una infección de la sangre o la piel hace poco',
      ),
    },
    weight: {
      heading: both(
        '¿Ha bajado de peso o siente mucho cansancio sin saber por qué?',
        '¿La persona ha bajado de peso o siente mucho cansancio sin saber por qué?',
      ),
    },
    surgery: { heading: both('¿Le han operado la columna?', '¿Le han operado la columna a la persona?') },
    postop: { heading: 'Desde la operación de la columna' },
    mri: {
      heading: both(
        '¿Le han hecho una resonancia magnética (MRI) de la columna?',
        '¿Le han hecho a la persona una resonancia magnética (MRI) de la columna?',
      ),
    },
    'mri-after': { heading: '¿Fue la resonancia después del último cambio?' },
    treatment: { heading: 'Tratamiento de ahora y de antes' },
    words: {
      heading: '¿Quiere decirnos algo más?',
      hint: both(
        'Con sus propias palabras. Puede dejarlo en blanco.',
        'Con sus palabras o las de la persona. Puede dejarlo en blanco.',
      ),
    },
  },
  fields: {
    fever: {
      options: {
        high: 'Sí, 100.4 °F (38 °C) o más',
        low: 'Sí, de 99.5 a 100.3 °F (37.5 a 37.9 °C)',
        felt: 'Parecía fiebre, pero no se midió',
        no: 'No',
        unknown: 'No sé',
      },
    },
    chemo: { options: yesNo },
    infection: { options: yesNo },
    weight: { options: yesNo },
    surgery: { options: yesNo },
    'postop.when': {
      label: '¿Cuándo fue la operación?',
      options: {
        'under-2-weeks': 'En las últimas 2 semanas',
        'under-3-months': 'Hace 2 semanas a 3 meses',
        'over-3-months': 'Hace más de 3 meses',
        unknown: 'No sé',
      },
    },
    'postop.wound': { label: '¿La herida está roja, abierta o supura?', options: yesNo },
    'postop.calf': { label: '¿Tiene hinchada una pantorrilla?', options: yesNo },
    'postop.breath': { label: '¿Le falta el aire?', options: yesNo },
    'postop.hardware': { label: '¿Hay dolor nuevo o un chasquido donde están los tornillos?', options: yesNo },
    mri: { options: yesNo },
    'mri.after': { options: yesNo },
    treatment: {
      label: both('¿Qué toma ahora?', '¿Qué toma ahora la persona?'),
      hint: 'Marque todo lo que corresponda.',
      options: {
        endocrine: 'Pastillas o inyecciones de hormonas contra el cáncer',
        'her2-targeted': 'Medicina para HER2',
        immunotherapy: 'Medicina que ayuda al cuerpo contra el cáncer',
        'bone-agent': 'Medicina para los huesos',
        steroid: 'Esteroides (como prednisona)',
        anticoagulant: 'Medicina para que la sangre no se coagule',
        other: 'Otra cosa contra el cáncer',
      },
    },
    radiation: { label: '¿Le han dado radiación en la columna o cerca?', options: yesNo },
    words: { error: 'Es muy largo. Escriba menos de 4,000 letras, por favor.' },
  },
};
