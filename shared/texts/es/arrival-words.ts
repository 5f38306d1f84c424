import type { ArrivalTexts } from '../../domain/triage/texts/patient-texts.ts';

/** What to say at the desk, in Spanish; the English stands beside it. */
export const arrivalEs: ArrivalTexts = {
  lead: 'En la ambulancia y en la sala de emergencias, diga o muestre esto:',
  inEnglish: 'Lo mismo en inglés:',
  quoted: '«{words}»',
  day: {
    recent: { since: 'el {day}', on: 'el {day}' },
    longAgo: { since: '{day}', on: 'en {day}' },
    unknown: { since: '(cuándo)', on: '(cuándo)' },
  },
  earlier: 'Pudo ser antes.',
  cancer: { known: 'He tenido cáncer.', possible: 'Puede ser que yo haya tenido cáncer.' },
  cord: {
    pressing: 'Algo en mi columna puede apretar los nervios.',
    since: 'Desde {since} {finding}.',
    worry: 'A mi clínica de columna le preocupa mi médula espinal.',
  },
  reasons: {
    E8: 'Un examen mostró que algo aprieta mis nervios.',
    E9: 'Un estudio muestra mucha presión en mi médula.',
    E10: 'Desde {since} tengo un dolor fuerte que empeora y nada alivia.',
    E12: 'Me dijeron que algo aprieta mi médula o mis nervios.',
    E13: 'Un hueso alto de mi cuello puede no estar firme.',
    M1b: 'Un estudio muestra algo cerca de mi médula.',
  },
  painWithout: {
    painSeverity: 'Desde {since} tengo un dolor que empeora y nada alivia.',
    painEscalating: 'Desde {since} tengo un dolor fuerte que nada alivia.',
    painUnrelievedByRestOrMedication: 'Desde {since} tengo un dolor fuerte que empeora.',
  },
  findings: {
    gait: { 'cannot-walk': 'no puedo caminar', 'new-unsteady': 'pierdo el balance o equilibrio al caminar' },
    limbWeakness: {
      unilateral: 'tengo débil un brazo o una pierna',
      'side-unknown': 'tengo débil un brazo o una pierna',
      bilateral: 'tengo débiles los dos brazos o las dos piernas',
    },
    sensoryChange: {
      unilateral: 'se me duerme un lado del cuerpo',
      'side-unknown': 'se me duerme una parte del cuerpo',
      bilateral: 'se me duermen los dos lados del cuerpo',
    },
    saddleNumbness: { yes: 'se me duerme la entrepierna, o perdí sensación sexual' },
    bladderBowel: {
      'new-change': 'tengo problemas nuevos para orinar o evacuar',
      'loss-of-control-or-retention': 'no puedo orinar, o se me sale orina o excremento',
    },
    radicularPain: {
      unilateral: 'el dolor me baja por un brazo o una pierna',
      band: 'tengo dolor como una faja en pecho o vientre',
      'side-unknown': 'el dolor me baja por un brazo o una pierna',
      bilateral: 'el dolor baja por ambos brazos o piernas',
    },
  },
  sudden: {
    began: 'Empezó {on}: {finding}.',
    beganSuddenly: 'Empezó de repente {on}: {finding}.',
    worry: 'Me preocupa un derrame cerebral o mi médula espinal.',
    tellHour: 'Diga también la hora en que empezó, si la sabe.',
  },
  feverOnChemo: 'Tengo fiebre y recibo quimioterapia.',
  surgery: {
    had: 'Me operaron de la columna {on}.',
    breathless: 'Me falta el aire.',
    calf: 'Tengo una pantorrilla hinchada.',
    worry: 'Puede ser un coágulo.',
  },
  infection: {
    fever: 'Tengo dolor de espalda y fiebre.',
    abscess: 'Me dijeron que tengo un absceso en la columna.',
    worry: 'A mi clínica de columna le preocupa una infección en mi columna.',
  },
};
