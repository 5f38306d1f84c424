/** Forms of irregular verbs that no rule gives, by infinitive; common misspellings too. Without accents. */
const IRREGULAR: Readonly<Record<string, string>> = {
  tener: 'tengo tuve tuvo tuvimos tuvieron tuviste tuviera tenga tengas tengan tenes tendre tendra',
  hacer: 'hago hice hizo hiciste hicimos hicieron hecho haga hagan hara haria ago ise aser aciendo',
  poder: 'pude pudo pudiste pudimos pudieron pudiera pudiendo podra podre podria podido podes puedi',
  ir: 'voy vas va vamos van vaya vayan fui fue fuiste fuimos fueron iba ibas ibamos iban yendo ido ir',
  estar: 'estoy estas esta estamos estan estuve estuvo estuvieron este esten estaba estaban estando estado',
  ser: 'soy eres sos es somos son fui fue fueron era eran sea sean siendo sido fuera',
  haber: 'he has ha hemos han habia habian hay hubo haya hayan habido a',
  dar: 'doy das da damos dan di dio diste dieron daba daban dado dando de den',
  decir: 'digo dice dices dicen dije dijo dijeron dijiste diga digan diciendo dicho decis decia',
  poner: 'pongo puse puso pusieron pusiste puesto puesta ponga pongan pondra pone ponen',
  caer: 'caigo caiga caigas caigan cayo cayeron cayendo caido caida cae',
  salir: 'salgo salga salgan saldra sale',
  querer: 'quise quiso quisieron quiera',
  saber: 'se supe supo sepa sabe',
  venir: 'vengo vine vino vinieron viene',
  ver: 've veo vi vio vieron visto viendo veia',
  traer: 'traigo traje trajo trae',
  oir: 'oigo oye oyen oyo',
  morir: 'muerto muerta',
  romper: 'roto rota',
  volver: 'vuelto vuelta',
  abrir: 'abierto abierta abiertos abiertas',
  sostener: 'sostengo sostuve sostuvo sostenga',
  mantener: 'mantengo mantuve mantuvo mantenga',
  retener: 'retengo retuve retuvo retenga',
  contener: 'contengo contuve contuvo',
  detener: 'detengo detuve detuvo',
  obedecer: 'obedezco obedezca obedecen',
  entumecer: 'entumezco entumen entume',
  adormecer: 'adormezco',
  desaparecer: 'desaparezco',
  perder: 'perdi perdio',
  conseguir: 'consigo consigue consiguen consigues consiguio',
  seguir: 'sigo sigue siguen sigues siguio siguiendo',
};

/** Verbs shorter than this have no stem to speak of: ir, dar, ver, ser. */
const SHORTEST_REGULAR = 4;

const endings = (listed: string): readonly string[] => listed.split(' ');

const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  ar: endings(
    'ar ando ado ada ados adas ao aos o as a amos ais an e aste aron aba abas abamos aban es emos en are ara aras aran aria ' +
      'arian asteis ase',
  ),
  er: endings(
    'er iendo yendo ido ida idos idas o es e emos en i iste io imos ieron yo yeron ia ias iamos ian a as amos an ere ' +
      'era eras eran eria iera ieran iese',
  ),
  ir: endings(
    'ir iendo yendo ido ida idos idas o es e imos en i iste io ieron yo yeron ia ias iamos ian a as amos an ire ira ' +
      'iran iria iera ieran iese is',
  ),
};

const CHANGES: Readonly<Record<string, readonly string[]>> = { e: ['ie', 'i'], o: ['ue', 'u'], u: ['ue'] };

/** The stem and what its last vowel may become: pierd-, duerm-, sint-. Forms that nobody says do no harm. */
const stemsOf = (stem: string): readonly string[] => {
  const at = Math.max(...['e', 'o', 'u'].map((vowel) => stem.lastIndexOf(vowel)));
  const changed = CHANGES[stem[at] ?? ''] ?? [];
  return [stem, ...changed.map((vowel) => `${stem.slice(0, at)}${vowel}${stem.slice(at + 1)}`)];
};

/** The same sound before e: toque, pague, empiece. Only verbs in -ar need it. */
const beforeE = (stem: string): string => stem.replace(/c$/, 'qu').replace(/g$/, 'gu').replace(/z$/, 'c');

const regularForms = (base: string): readonly string[] => {
  const kind = base.slice(-2);
  return stemsOf(base.slice(0, -2)).flatMap((stem) => {
    const stemBeforeE = kind === 'ar' ? beforeE(stem) : stem;
    return (ENDINGS[kind] ?? []).map((ending) => (ending.startsWith('e') ? stemBeforeE : stem) + ending);
  });
};

/**
 * Every form of a Spanish verb from its infinitive, without accents, reflexive or not: all persons (yo, tú, usted, vos,
 * ellos), present, preterite, imperfect, subjunctive, future, participle in gender and number, gerund.
 */
export const spanishVerb = (infinitive: string): readonly string[] => {
  const base = infinitive.replace(/se$/, '');
  if (ENDINGS[base.slice(-2)] === undefined) return [infinitive];
  const irregular = IRREGULAR[base]?.split(' ') ?? [];
  return base.length < SHORTEST_REGULAR ? [base, ...irregular] : [base, ...regularForms(base), ...irregular];
};

/** A Spanish noun or adjective in every gender and number: dormido, dormida, dormidos, dormidas; débil, débiles. */
export const spanishInflected = (word: string): readonly string[] => {
  if (word.endsWith('o')) {
    const stem = word.slice(0, -1);
    const spoken = word.endsWith('ado') ? [`${word.slice(0, -2)}o`] : [];
    return ['o', 'a', 'os', 'as'].map((ending) => `${stem}${ending}`).concat(spoken);
  }
  if (/[aeiouñ]$/.test(word)) return [word, `${word}s`];
  return word.endsWith('z') ? [word, `${word.slice(0, -1)}ces`] : [word, `${word}es`];
};

/** The plural of a Spanish noun. */
export const spanishPlural = (noun: string): string => (/[aeiou]$/.test(noun) ? `${noun}s` : `${noun}es`);

const CLITICS = /(?:(?:me|te|se|nos)?(?:le|les|lo|la|los|las)|me|te|se|nos)$/;

/** A verb form with its pronouns cut off behind: pararme, orinándose, hacérselo; undefined where it has none. */
export const withoutClitics = (word: string): string | undefined => {
  const bare = word.replace(CLITICS, '');
  return bare !== word && /(?:[aei]r|ndo)$/.test(bare) ? bare : undefined;
};
