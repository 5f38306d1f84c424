import type { intakePainEn } from '../../en/pages/intake-pain.ts';
import { both, type SameTexts } from '../../said.ts';

const yesNo = { yes: 'Sí', no: 'No', unknown: 'No sé' };

export const intakePainEs: SameTexts<typeof intakePainEn> = {
  pages: {
    pain: {
      heading: both('¿Le duele la espalda o el cuello?', '¿A la persona le duele la espalda o el cuello?'),
    },
    'pain-more': { heading: '¿Cómo es el dolor?' },
    'pain-kind': { heading: '¿Cómo se siente el dolor?' },
  },
  fields: {
    pain: { options: yesNo },
    'pain.severity': {
      label: '¿Cuánto duele cuando más duele?',
      hint: 'De 0 (nada) a 10 (lo peor que hay). ¿No sabe? Déjelo en blanco.',
      error: 'Escriba un número entero de 0 a 10, o déjelo en blanco.',
    },
    'pain.region': {
      label: '¿Dónde duele más?',
      options: {
        cervical: 'Cuello',
        thoracic: 'Parte alta o media de la espalda',
        lumbar: 'Parte baja de la espalda',
        several: 'En más de un lugar',
        unknown: 'No sé',
      },
    },
    'pain.eased': { label: '¿Lo alivia el reposo o la medicina?', options: yesNo },
    'pain.worse': { label: '¿Está cada vez peor?', options: yesNo },
    'pain.constant': { label: '¿Es fuerte y no se quita nunca?', options: yesNo },
    'pain.moving': { label: '¿Duele más al moverse o estar de pie?', options: yesNo },
    'pain.straining': { label: '¿Duele más al toser, estornudar o ir al baño?', options: yesNo },
    'pain.night': { label: '¿Le quita el sueño de noche?', options: yesNo },
    'pain.tender': { label: '¿Duele la columna al tocarla?', options: yesNo },
  },
};
