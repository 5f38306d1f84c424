/** Words of how a finding came on or goes on. */
export const courseCues = {
  stable: [
    'no different',
    'same|stable|unchanged|steady|baseline|chronic|always|longstanding|lifelong !day|time|leg|side|morning|week',
    'no|not|never|nunca|without|hasnt|sin .. change|changes|changed|changing|cambio|cambios|worse|cambiado|empeorado|peor|cambia|new|nuevo',
    'igual|estable|iguales|estables|siempre !que|hoy',
    'como siempre|antes',
    'as|like always|usual|before',
    'the same|usual',
    'nothing|nada new|nuevo|different|has|ha|cambiado',
    'since birth|childhood|nacimiento|niña|niño',
    'used|acostumbrada|acostumbrado to|a',
    'doctor|oncologist|oncologo|medico knows|sabe|aware|conoce|ya',
  ],
  progressive: [
    'worse|worsening|spreading|progressing|progressive|creeping|climbing|increasing|advancing|deteriorating|spreads|rising',
    'every|each|cada day|week|hour|dia|vez|semana|hora|rato',
    'more|mas and|y more|mas',
    'peor|empeorando|empeora|avanzando|avanza|subiendo|aumentando|extendiendo|empeorado|progresivo|progresiva|aumenta',
    'getting|gets|going|gotten weaker|number|heavier|numb',
    'day by day',
    'dia a|con|tras dia|el',
  ],
  notProgressive: [
    'not|no|never|without|ni|sin|hasnt|nunca|nor .. worse|worsening|peor|empeorado|empeora|progressed|spreading|gotten|empeorar',
  ],
  sudden: [
    'sudden|suddenly|abruptly|instantly|acute|acutely|abrupt',
    'all|out of|at a|the? sudden|once|nowhere|blue',
    'overnight',
    'de|un repente|golpe|pronto|momento|sopeton|improviso|porrazo|jalon|subito|otro',
    'repentinamente|subitamente|subito|repentino|subita|repentina|bruscamente|derrepente|derepente',
    'woke|amaneci|amanecio|desperte|wake up|asi|con|sin|with|and',
  ],
  improving: [
    '!not|no|never|nothing|any|without|feel|feels|sin|ni|nada|hasnt better|improving|improved|mejor|mejorando|mejoro|mejora|mejorado !if|when|lying|call|dead|off|with|si|cuando|con|acostada|acostado|place|que|be',
    'getting|va|gets stronger|mejorando|mejor',
  ],
} satisfies Readonly<Record<string, readonly string[]>>;
