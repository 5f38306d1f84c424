import type { PatientTexts } from '../../domain/triage/texts/patient-texts.ts';
import { sayToGet } from '../language-names.ts';
import { arrivalEs } from './arrival-words.ts';
import { safetyNetEs } from './safety-net.ts';

/** What patients read, in Spanish: *usted*, and no word that tells whether a man or a woman reads it. */
export const patientEs: PatientTexts = {
  locale: 'es-US',
  crisis: [
    'Si piensa en quitarse la vida: llame o escriba al 988 ahora.',
    'Para español, oprima el 2.',
    'Si está en peligro: llame al 911.',
    'También le vamos a llamar.',
  ],
  headline: {
    'ambulance-only': 'Llame al 911 ahora. Necesita ir a la sala de emergencias.',
    'ambulance-or-driven': 'Llame al 911 o vaya ahora a la sala de emergencias más cercana.',
    urgent: 'Necesita una cita pronto. Le llamaremos en menos de 24 horas.',
    expedited: 'Necesita una cita en menos de una semana.',
    routine: 'Puede pedir una cita normal.',
  },
  refused: {
    urgent: {
      headline: 'Llámenos ahora: {phone}. Necesita una cita pronto.',
      steps: ['No pudimos recibir su formulario. Aquí nadie lo va a ver.', 'No espere una llamada de nuestra parte.'],
    },
    expedited: {
      headline: 'Llámenos hoy: {phone}. Necesita una cita en menos de una semana.',
      steps: ['No pudimos recibir su formulario. Aquí nadie lo va a ver.'],
    },
    routine: {
      headline: 'No pudimos recibir su formulario. Llame al {phone}, o mándelo otra vez en una hora.',
      steps: ['Aquí nadie va a ver lo que mandó.'],
    },
  },
  urgentSelfHarm: {
    headline: 'Necesita una cita pronto. Primero le llamamos.',
    steps: ['Tenga su teléfono a mano. También puede llamar al {phone}.', 'Tome la primera cita que pueda.'],
  },
  transport: {
    'ambulance-only': ['Llame al 911. No deje que nadie le lleve.', 'No se mueva ni se levante.'],
    'ambulance-or-driven': ['Llame al 911, o pida a alguien que le lleve ahora. No maneje.'],
  },
  arrival: arrivalEs,
  steps: {
    emergent: [
      'No espere una llamada ni una cita de nuestra parte.',
      'Lleve esta página y la lista de sus medicinas, si las tiene a mano.',
    ],
    urgent: [
      'Tenga su teléfono a mano. ¿Pasan 24 horas sin llamada? Llame al {phone}.',
      'Si le damos una cita, tome la primera que pueda.',
    ],
    expedited: ['Pida la primera cita que pueda, o llame al {phone}.'],
    routine: ['Pida una cita en las próximas cuatro semanas, o llame al {phone}.'],
  },
  spinalPrecautions: [
    'Hasta su cita, no cargue peso, no se agache ni gire la espalda.',
    'Si le duele al moverse, acuéstese.',
  ],
  bring: {
    lead: 'Traiga a su cita:',
    items: ['una lista de sus medicinas', 'sus estudios (MRI, CT), en papel o en CD'],
    cancerDoctor: 'el nombre de quien le trata el cáncer',
    thisPage: 'esta página',
  },
  reading: {
    byTheClock: 'Alguien de enfermería leerá lo que escribió en menos de 4 horas.',
    officeHours: 'Alguien de enfermería leerá lo que escribió en las próximas 4 horas de oficina.',
    doNotWait: 'No espere eso si le pasa algo de esta lista.',
  },
  safetyNet: safetyNetEs,
  ifWorse: 'Si empeora, mande otra vez el formulario o llame al {phone}.',
  reach: {
    emergent: ['Con la ayuda ya en camino, puede llamarnos: {phone}.'],
    afterHours: [
      'Puede llamarnos al {phone}.',
      'Contestamos {hours}.',
      'A otra hora le contesta {night}.',
      'Si nadie contesta y algo le preocupa, vaya a la sala de emergencias.',
    ],
    everybody: [
      '¿No puede hablar u oír? Mande un mensaje de texto al 911.',
      'Sirve en la ciudad de Nueva York, Nassau y Suffolk.',
      'Servicio de relevo: 711.',
      `Diga ${sayToGet('es')}. El intérprete es gratis.`,
    ],
  },
  notice: {
    draft: [
      'Este consejo viene de reglas fijas. No le dice qué tiene.',
      'Las reglas ({version}) son un borrador. Falta el visto bueno de los médicos.',
    ],
    approved: ['Este consejo viene de reglas fijas ({version}). No le dice qué tiene.'],
    goAnyway: 'Pida ayuda ahora de todos modos.',
  },
};
