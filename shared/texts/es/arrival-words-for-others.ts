import type { ArrivalTexts } from '../../domain/triage/texts/patient-texts.ts';
import { arrivalEs } from './arrival-words.ts';

const { findings, surgery } = arrivalEs;

/** What somebody with the patient says at the desk, in Spanish: *la persona* is true of a man and of a woman. */
export const arrivalForOthersEs: ArrivalTexts = {
  ...arrivalEs,
  cancer: { known: 'La persona ha tenido cáncer.', possible: 'Puede ser que la persona haya tenido cáncer.' },
  cord: {
    ...arrivalEs.cord,
    pressing: 'Algo en la columna de la persona puede apretar los nervios.',
    worry: 'A la clínica de columna le preocupa su médula espinal.',
  },
  reasons: {
    E8: 'Un examen mostró que algo aprieta sus nervios.',
    E9: 'Un estudio muestra mucha presión en su médula.',
    E10: 'Desde {since} tiene un dolor fuerte que empeora y nada alivia.',
    E12: 'Nos dijeron que algo aprieta su médula o sus nervios.',
    E13: 'Un hueso alto de su cuello puede no estar firme.',
    M1b: 'Un estudio muestra algo cerca de su médula.',
  },
  painWithout: {
    painSeverity: 'Desde {since} tiene un dolor que empeora y nada alivia.',
    painEscalating: 'Desde {since} tiene un dolor fuerte que nada alivia.',
    painUnrelievedByRestOrMedication: 'Desde {since} tiene un dolor fuerte que empeora.',
  },
  findings: {
    gait: {
      'cannot-walk': 'la persona no puede caminar',
      'new-unsteady': 'la persona pierde el balance o equilibrio al caminar',
    },
    limbWeakness: {
      unilateral: 'tiene débil un brazo o una pierna',
      'side-unknown': 'tiene débil un brazo o una pierna',
      bilateral: 'tiene débiles los dos brazos o las dos piernas',
    },
    sensoryChange: {
      unilateral: 'se le duerme un lado del cuerpo',
      'side-unknown': 'se le duerme una parte del cuerpo',
      bilateral: 'se le duermen los dos lados del cuerpo',
    },
    saddleNumbness: { yes: 'se le duerme la entrepierna, o perdió sensación sexual' },
    bladderBowel: {
      'new-change': 'la persona tiene problemas nuevos para orinar o evacuar',
      'loss-of-control-or-retention': 'no puede orinar, o se le sale orina o excremento',
    },
    radicularPain: {
      ...findings.radicularPain,
      unilateral: 'el dolor le baja por un brazo o una pierna',
      band: 'la persona tiene dolor como una faja en pecho o vientre',
      'side-unknown': 'el dolor le baja por un brazo o una pierna',
      bilateral: 'el dolor le baja por ambos brazos o piernas',
    },
  },
  sudden: { ...arrivalEs.sudden, worry: 'Me preocupa que la persona tenga un derrame cerebral o algo en la médula.' },
  feverOnChemo: 'La persona tiene fiebre y recibe quimioterapia.',
  surgery: {
    ...surgery,
    had: 'A la persona le operaron la columna {on}.',
    breathless: 'Le falta el aire.',
    calf: 'Tiene una pantorrilla hinchada.',
  },
  infection: {
    fever: 'La persona tiene dolor de espalda y fiebre.',
    abscess: 'Nos dijeron que tiene un absceso en la columna.',
    worry: 'A la clínica de columna le preocupa una infección en su columna.',
  },
};
