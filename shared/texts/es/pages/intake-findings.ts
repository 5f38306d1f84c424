import type { intakeFindingsEn } from '../../en/pages/intake-findings.ts';
import { both, type SameTexts } from '../../said.ts';

const yesNo = { yes: 'Sí', no: 'No', unknown: 'No sé' };

const start = {
  label: '¿Cuándo empezó?',
  options: {
    today: 'Hoy',
    yesterday: 'Ayer o antes de ayer',
    '3-7-days': 'Hace 3 a 7 días',
    '1-2-weeks': 'Hace 1 a 2 semanas',
    'over-2-weeks': 'Hace más de 2 semanas',
    'over-3-months': 'Hace más de 3 meses',
    unknown: 'No sé',
  },
};
const on = {
  label: 'La fecha, si la sabe',
  hint: 'Puede dejarla en blanco.',
  error: 'Escriba una fecha que ya pasó, o déjela en blanco.',
};
const sudden = { label: '¿Llegó en minutos u horas?', options: yesNo };
const now = {
  label: '¿Cómo está ahora?',
  options: { worse: 'Cada vez peor', same: 'Igual', better: 'Cada vez mejor', varies: 'Va y viene', unknown: 'No sé' },
};

const sides = {
  bilateral: 'Sí, en los dos lados',
  unilateral: 'Sí, en un lado',
  'side-unknown': 'Sí, no sé en qué lado',
  none: 'No',
  unknown: 'No sé',
};

export const intakeFindingsEs: SameTexts<typeof intakeFindingsEn> = {
  pages: {
    gait: {
      heading: both('¿Tiene problemas nuevos para caminar?', '¿La persona tiene problemas nuevos para caminar?'),
      hint: 'Por ejemplo, pasos débiles, poco balance (equilibrio) o caídas.',
    },
    'gait-since': { heading: 'Sobre el problema para caminar' },
    bladder: {
      heading: both(
        '¿Tiene problemas nuevos para orinar o evacuar?',
        '¿La persona tiene problemas nuevos para orinar o evacuar?',
      ),
      hint: 'La orina no sale, no se siente o se escapa. No se aguanta para evacuar. O no puede evacuar desde hace poco.',
    },
    'bladder-since': { heading: 'Sobre el problema para orinar o evacuar' },
    saddle: {
      heading: both('¿Siente dormida la entrepierna?', '¿La persona siente dormida la entrepierna?'),
      hint: 'O los genitales o alrededor del ano. También cuenta si perdió hace poco la función sexual.',
    },
    'saddle-since': { heading: 'Sobre la parte dormida' },
    weakness: {
      heading: both(
        '¿Tiene debilidad nueva en un brazo o una pierna?',
        '¿La persona tiene debilidad nueva en un brazo o una pierna?',
      ),
      hint: 'Por ejemplo, se siente pesado, o se caen las cosas de la mano.',
    },
    'weakness-since': { heading: 'Sobre el brazo o la pierna débil' },
    sensory: {
      heading: both(
        '¿Tiene partes dormidas u hormigueo nuevo?',
        '¿La persona tiene partes dormidas u hormigueo nuevo?',
      ),
      hint: 'En un brazo, una pierna, el pecho o el vientre. También cuentan los toques eléctricos.',
    },
    'sensory-where': {
      heading: '¿Dónde lo siente?',
      hint: 'Marque todo lo que corresponda. ¿No sabe? No marque nada.',
    },
    'sensory-since': { heading: 'Sobre las partes dormidas o el hormigueo' },
    radicular: {
      heading: both(
        '¿El dolor baja por un brazo o una pierna?',
        '¿A la persona le baja dolor por un brazo o una pierna?',
      ),
      hint: '¿O aprieta el pecho o el vientre como una faja?',
    },
    'radicular-since': { heading: 'Sobre el dolor que baja o aprieta' },
  },
  fields: {
    gait: {
      options: {
        'cannot-walk': both('Sí, no puedo caminar ni estar de pie', 'Sí, no puede caminar ni estar de pie'),
        'new-unsteady': both('Sí, pierdo el balance o me caigo', 'Sí, pierde el balance o se cae'),
        normal: 'No',
        unknown: 'No sé',
      },
    },
    bladder: {
      options: {
        'loss-of-control-or-retention': 'Sí, no sale o no se aguanta',
        'new-change': 'Sí, cambió otra cosa',
        normal: 'No',
        unknown: 'No sé',
      },
    },
    saddle: { options: yesNo },
    weakness: { options: sides },
    sensory: { options: yesNo },
    'sensory.where': {
      options: {
        'left-arm': 'Brazo o mano izquierda',
        'right-arm': 'Brazo o mano derecha',
        'left-leg': 'Pierna o pie del lado izquierdo',
        'right-leg': 'Pierna o pie del lado derecho',
        trunk: 'Pecho, vientre o espalda',
        seat: 'La entrepierna o las nalgas',
      },
    },
    radicular: { options: { ...sides, band: 'Sí, como una faja que aprieta' } },
  },
  since: { start, on, sudden, now },
};
