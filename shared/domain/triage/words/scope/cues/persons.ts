/** Words that say of whom a statement is. */
export const personsCues = {
  /** Somebody whom the writer works for or looks after, and who is no relative. */
  otherClient: ['my|the|mi other|otra|otro client|patient|resident|paciente|cliente'],
  otherPatient: [
    'cuido|cuidar|cuidando|atiendo a un|una|unos',
    'take|taking care of a|an|another',
    'mi|my paciente|patient',
    'my|mis|mi client|clients|residents|patients|clienta|pacientes|students|customer',
    'i work as|in|at|with',
    'trabajo|trabajaba cuidando|como|de|con|en',
    'next to me',
    'señora|señor|lady|man|gente de|en al|la lado|sala|calle|fila',
  ],
  /** The form is about the writer, or about a person named. */
  patientNamed: [
    'form|appointment|visit|this|it|cita|formulario|esto|intake|referral|consult|consulta is|es for|para|about|sobre me|mi|myself|not',
    'patient|paciente is|es|soy|here|me|myself|i|yo',
    'i|me|yo am|is|soy the|la|el patient|paciente',
    'la|el paciente soy|es yo|mi',
    'patient is my',
    'la|el que|one who|needs? .. soy|needs|necesita|has|tiene .. yo|cita|appointment|cancer',
    'i am|me the|la|el one',
    'not for|para him|her|them|el|ella',
    'filling .. for myself|me',
    'writing .. about|for myself|me',
  ],
  /** A relative who only comes along, lives there or drives. */
  comesAlong: [
    'come|comes|coming|bring|brings|bringing|accompany|accompanying|drive|drives|driving|rides|escort|join|joining me|with|along|us',
    'will|going come|bring|accompany|drive|be',
    'acompaña|acompañar|acompañarme|acompañando|lleva|llevarme|llevar|viene|vendra|trae|maneja|ira|venga me|a|conmigo|con',
    'but|pero i|yo am|feel|walk|do|get|estoy|camino|ando|around|siento WELL',
    'but|pero i|yo walk|camino|ando|bailo|run',
    'me acompaña|lleva|trae|acompañara|llevara|acompañan',
    'take|taking|taken|cuido|cuidar|cuidando|caring|caregiver care|of|a|for',
    'i|yo take|care|cuido|atiendo',
    'need|needs|have|has|tengo|necesito|necesitamos .. ground|accessible|ramp|rampa|parking|elevator|handicap|room|space|elevador|ascensor',
    'so|por|que i|eso|tengo have|que need|llego|must be|estar|cannot|no .. home|late|tarde|early|temprano|casa|come|leave|salir|ir',
  ],
  familyHistory: [
    'family history',
    'historia|antecedentes familiar|familiares',
    'runs in .. family',
    'in my family',
    'en mi familia',
  ],
  died: [
    'died|dead|death|dying|late|passed|funeral|hospice|end|deceased|rip',
    'murio|fallecio|muerto|muerta|difunto|difunta|fallecida|fallecido|finado|finada|muerte|final',
    'cancer|tumor|diagnosed|diagnosis|stroke|leukemia|myeloma|sclerosis|als|parkinson|polio|diabetes|diagnosticaron|derrame|alzheimer|ms|guillain|meningitis|compression|compresion',
  ],
} satisfies Readonly<Record<string, readonly string[]>>;
