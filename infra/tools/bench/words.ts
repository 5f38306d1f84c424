import { Temporal } from 'temporal-polyfill';
import { ruleset } from '../../../shared/config/ruleset.ts';
import { readWords } from '../../../shared/domain/triage/words/read-words.ts';
import keptBack from '../../../test/data/words/kept-back-sentences.json' with { type: 'json' };
import open from '../../../test/data/words/open-sentences.json' with { type: 'json' };
import own from '../../../test/data/words/own-sentences.json' with { type: 'json' };
import { type Figures, figuresOf, type Judged, judge, type Sentence } from './words-figures.ts';

const context = { now: Temporal.Instant.from('2026-11-23T14:00:00Z'), ruleset };

const percent = (share: number | undefined): string => (share === undefined ? '–' : `${(share * 100).toFixed(1)} %`);

const row = (name: string, { emergencies, harmless, sensitivity, specificity, notExplained }: Figures) => ({
  sentences: name,
  emergencies,
  harmless,
  'emergencies emergent': percent(sensitivity),
  'harmless not emergent': percent(specificity),
  'not explained': percent(notExplained),
});

const by = (judged: readonly Judged[], key: 'language' | 'category') =>
  [...Map.groupBy(judged, ({ sentence }) => sentence[key])]
    .sort(([left], [right]) => left.localeCompare(right))
    .map(([name, group]) => row(name, figuresOf(group)));

const sets: Readonly<Record<string, readonly Sentence[]>> = {
  'open: given with the rules': open,
  'own: written by us, the reader was taught on them': own,
  'kept back: written by us, the reader was never taught on them': keptBack,
};

const first = performance.now();
readWords({ freeText: 'my legs are weak', note: '', submittedBy: 'patient' });
console.log(`first text after the start: ${(performance.now() - first).toFixed(0)} ms`);

for (const [name, sentences] of Object.entries(sets)) {
  const judged = sentences.map((sentence) => judge(sentence, context));
  const all = figuresOf(judged);
  const late = all.missed.filter(({ readWithinHours }) => readWithinHours === null || readWithinHours > 4);
  console.log(`\n${name}`);
  console.table([row('all', all), ...by(judged, 'language')]);
  console.table(by(judged, 'category'));
  console.log(`emergencies not emergent: ${all.missed.length}, of which not read within four hours: ${late.length}`);
}

const PIECE = 200;
const WARM_UP_ROUNDS = 5;
const ROUNDS = 20;
const pieces =
  own
    .map(({ text }) => text)
    .join('. ')
    .match(new RegExp(`.{${PIECE}}`, 'gs')) ?? [];
const read = (rounds: number): number => {
  const started = performance.now();
  for (let round = 0; round < rounds; round += 1)
    for (const freeText of pieces) readWords({ freeText, note: '', submittedBy: 'patient' });
  return (pieces.length * rounds) / ((performance.now() - started) / 1000);
};
read(WARM_UP_ROUNDS);
console.log(`texts of ${PIECE} characters a second on one core: ${Math.round(read(ROUNDS))} (target 5,000)`);

const hostile = [
  'my legs are weak and numb ',
  'cannot walk ',
  'no ',
  'if i cannot walk ',
  'pain pain leg down ',
  '<br ',
];
const slowest = Math.max(
  ...hostile.map((text) => {
    const started = performance.now();
    readWords({ freeText: text.repeat(4000).slice(0, 4000), note: '', submittedBy: 'patient' });
    return performance.now() - started;
  }),
);
console.log(`slowest of ${hostile.length} hostile texts of 4,000 characters: ${slowest.toFixed(0)} ms (target 100)`);
