/** Past and participle of the irregular verbs of the word lists, by their base form. */
const IRREGULAR: Readonly<Record<string, string>> = {
  be: 'am is are was were been being',
  have: 'has had having',
  do: 'does did done doing',
  go: 'goes went gone going',
  get: 'got gotten getting',
  lose: 'lost loosing loose looses',
  feel: 'felt',
  stand: 'stood',
  keep: 'kept',
  give: 'gave given',
  take: 'took taken',
  hold: 'held',
  fall: 'fell fallen',
  wake: 'woke woken',
  sleep: 'slept',
  come: 'came',
  run: 'ran',
  shoot: 'shot',
  know: 'knew known',
  wet: 'wetted',
  hurt: 'hurt',
  begin: 'began begun',
  break: 'broke broken',
  sit: 'sat',
  spread: 'spread',
  shit: 'shat',
  tell: 'told',
  say: 'said',
  see: 'saw seen',
  leave: 'left',
  make: 'made',
  quit: 'quit',
  think: 'thought',
  find: 'found',
  bear: 'bore borne',
  swell: 'swollen swelled',
  smell: 'smelt',
  end: 'ended',
  freeze: 'froze frozen',
  grow: 'grew grown',
  hit: 'hit',
  put: 'put',
  let: 'let',
  sink: 'sank sunk',
  creep: 'crept',
  bleed: 'bled',
  cut: 'cut',
};

const VOWELS_ONLY = /[aeiou]/;
const DOUBLES = /[^aeiou][aeiou][bdgklmnprt]$/;

const regularVerb = (base: string): readonly string[] => {
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
  if (base.endsWith('ee')) return [`${base}s`, `${base}d`, `${base}ing`];
  if (base.endsWith('e')) return [`${base}s`, `${base}d`, `${base.slice(0, -1)}ing`, `${base}ing`];
  const s = /(?:s|sh|ch|x|z|o)$/.test(base) ? `${base}es` : `${base}s`;
  const isDoubled = DOUBLES.test(base) && (base.match(new RegExp(VOWELS_ONLY, 'g')) ?? []).length === 1;
  const doubled = isDoubled ? [`${base}${base.at(-1)}ed`, `${base}${base.at(-1)}ing`] : [];
  return [s, `${base}ed`, `${base}ing`, ...doubled];
};

const droppedG = (form: string): readonly string[] => (form.endsWith('ing') ? [form, form.slice(0, -1)] : [form]);

/** Every form of an English verb from its base: walk, walks, walked, walking, walkin. */
export const englishVerb = (base: string): readonly string[] =>
  [base, ...regularVerb(base), ...(IRREGULAR[base]?.split(' ') ?? [])].flatMap(droppedG);

const IRREGULAR_PLURALS: Readonly<Record<string, string>> = { foot: 'feet', calf: 'calves', tooth: 'teeth' };

/** The plural of an English noun. */
export const englishPlural = (noun: string): string => {
  const irregular = IRREGULAR_PLURALS[noun];
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z)$/.test(noun) ? `${noun}es` : `${noun}s`;
};
