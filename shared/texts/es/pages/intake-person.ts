import type { intakePersonEn } from '../../en/pages/intake-person.ts';
import { both, type SameTexts } from '../../said.ts';

export const intakePersonEs: SameTexts<typeof intakePersonEn> = {
  pages: {
    name: { heading: both('¿Cómo se llama?', '¿Cómo se llama la persona?') },
    birth: { heading: both('¿Cuándo nació?', '¿Cuándo nació la persona?') },
    reach: { heading: both('¿Cómo le contactamos?', '¿Cómo contactamos a la persona?') },
    home: { heading: both('Su código postal y su idioma', 'El código postal y el idioma de la persona') },
    carer: {
      heading: 'Sobre usted',
      hint: 'Usted llena el formulario por la persona. Tal vez le llamemos a usted también.',
    },
    insurance: {
      heading: both('¿Tiene seguro médico?', '¿La persona tiene seguro médico?'),
      hint: 'Puede dejarlo en blanco.',
    },
    'second-insurance': { heading: '¿Hay un segundo seguro?', hint: 'Puede dejarlo en blanco.' },
    visit: { heading: '¿Cómo le conviene la cita?', hint: 'Puede dejarlo en blanco.' },
    check: { heading: 'Revise sus respuestas' },
  },
  fields: {
    given: { label: 'Nombre', error: 'Escriba un nombre. Basta con uno, de hasta 80 letras.' },
    family: { label: 'Apellidos', error: 'Escriba los apellidos con 80 letras o menos.' },
    birth: {
      label: 'Fecha de nacimiento',
      hint: 'Por ejemplo, mes 4, día 9, año 1962. Basta el año si no sabe más.',
      error: 'Escriba la fecha de nacimiento, o solo el año.',
      faults: {
        'no-year': 'Escriba también el año, con 4 números.',
        year: 'Escriba el año con 4 números, como 1962.',
        unlike: 'Esta fecha no ha llegado, o es de hace demasiado. Revise el año.',
      },
    },
    sex: {
      label: 'Sexo',
      options: { female: 'Femenino', male: 'Masculino', other: 'Otro', unknown: 'Prefiero no decirlo' },
    },
    email: {
      label: 'Correo electrónico, si hay',
      error: 'Escriba un correo como nombre@example.com. ¿No hay correo? Déjelo en blanco y elija otra forma.',
    },
    contact: {
      label: '¿Cómo prefiere que le busquemos?',
      options: { phone: 'Por llamada', sms: 'Por mensaje de texto', email: 'Por correo electrónico' },
    },
    texts: {
      label: 'Mensajes de texto',
      options: { yes: 'Pueden mandar mensajes a este teléfono' },
      error: 'Marque aquí si podemos mandar mensajes, o elija otra forma.',
    },
    zip: {
      label: 'Código postal (ZIP)',
      hint: 'Para hallar una clínica cerca de casa.',
      error: 'Escriba los 5 números del código postal.',
    },
    interpreter: { label: '¿Hace falta un intérprete? Es gratis.', options: { yes: 'Sí', no: 'No' } },
    'carer.name': { label: 'Su nombre', error: 'Escriba su nombre.' },
    'carer.relation': {
      label: '¿Qué es usted de la persona?',
      hint: 'Por ejemplo, esposa, hijo o amiga.',
      error: 'Escriba qué es usted de la persona.',
    },
    'carer.phone': {
      label: 'Su propio teléfono, si es otro',
      error: 'Escriba el teléfono con su código de área, o déjelo en blanco.',
    },
    coverage: {
      label: '¿Quién paga?',
      options: {
        medicare: 'Medicare',
        medicaid: 'Medicaid',
        commercial: 'Un plan del trabajo o comprado',
        'workers-compensation': 'Compensación laboral',
        'no-fault': 'No-fault (accidente de auto)',
        'self-pay': 'Sin seguro',
      },
    },
    member: { label: 'Número de socio', error: 'Escriba el número con 60 letras o menos, o déjelo en blanco.' },
    secondary: {
      options: {
        medigap: 'Medigap',
        aarp: 'AARP',
        bcbs: 'Blue Cross Blue Shield',
        employer: 'Un plan del trabajo',
        tricare: 'TRICARE',
        vha: 'VA (veteranos)',
        none: 'No',
      },
    },
    region: {
      label: '¿Dónde le queda mejor?',
      options: { nyc: 'Ciudad de Nueva York', 'long-island': 'Long Island', either: 'Da igual' },
    },
    visit: {
      label: 'Marque lo que corresponda',
      options: { telehealth: 'Puede ser por video', 'step-free': 'Hace falta entrar sin escalones' },
    },
    consent: {
      label: 'Antes de enviar',
      options: {
        privacy: 'La clínica puede guardar y leer estas respuestas para dar la atención.',
        treatment: both(
          'La clínica puede llamarme y atenderme por esto.',
          'La clínica puede llamar y atender a la persona por esto.',
        ),
      },
      error: 'Marque las dos casillas para enviar.',
    },
  },
};
