import type { intakeHistoryEn } from '../../en/pages/intake-history.ts';
import { both, type SameTexts } from '../../said.ts';

export const intakeHistoryEs: SameTexts<typeof intakeHistoryEn> = {
  pages: {
    who: { heading: '¿Para quién es este formulario?' },
    cancer: { heading: both('¿Tiene o tuvo cáncer?', '¿La persona tiene o tuvo cáncer?') },
    'cancer-site': { heading: 'Sobre el cáncer' },
  },
  fields: {
    who: { options: { patient: 'Para mí', caregiver: 'Para otra persona' } },
    phone: {
      label: both('Su número de teléfono', 'Número de teléfono para llamar'),
      hint: 'Por ejemplo: (631) 555-0123.',
      error: 'Escriba el teléfono con su código de área.',
    },
    cancer: { options: { current: 'Sí, ahora', past: 'Sí, antes', none: 'No, nunca', unknown: 'No sé' } },
    site: {
      label: '¿Dónde empezó el cáncer?',
      options: {
        breast: 'Seno',
        lung: 'Pulmón',
        prostate: 'Próstata',
        kidney: 'Riñón',
        thyroid: 'Tiroides',
        myeloma: 'Sangre o médula ósea (mieloma)',
        other: 'Otro lugar',
        unknown: 'No sé',
      },
    },
    spread: {
      label: '¿Le han dicho que hay cáncer en la columna?',
      options: { yes: 'Sí', no: 'No', unknown: 'No sé' },
    },
  },
};
