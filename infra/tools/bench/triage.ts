import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { ruleset } from '../../../shared/config/ruleset.ts';
import { triage } from '../../../shared/domain/triage/engine.ts';
import { TriageInput } from '../../../shared/domain/triage/input.ts';
import vignettes from '../../../test/data/vignettes.json' with { type: 'json' };

const WARM_UP_ROUNDS = 200;
const ROUNDS = 1500;
const PER_SECOND_TARGET = 20_000;

const context = { now: Temporal.Instant.from('2026-11-23T14:00:00Z'), ruleset };
const inputs = vignettes.vignettes.map((vignette) => z.parse(TriageInput, vignette.inputs));
const withoutText = inputs.filter((input) => input.freeText === '' && input.note === '');
const withText = inputs.filter((input) => !withoutText.includes(input));

/**
 * Triages every input `rounds` times on this one core: how many a second, and the slowest of a hundred in microseconds.
 */
const measure = (cases: readonly TriageInput[], rounds: number): { perSecond: number; p99Microseconds: number } => {
  const times = new Float64Array(cases.length * rounds);
  let at = 0;
  const started = performance.now();
  for (let round = 0; round < rounds; round += 1) {
    for (const input of cases) {
      const start = performance.now();
      triage(input, context);
      times[at] = performance.now() - start;
      at += 1;
    }
  }
  const elapsed = performance.now() - started;
  times.sort();
  return {
    perSecond: Math.round((at / elapsed) * 1000),
    p99Microseconds: Math.round((times[Math.floor(at * 0.99)] ?? 0) * 1000),
  };
};

measure(inputs, WARM_UP_ROUNDS);
console.log(`target: ${PER_SECOND_TARGET} triages a second on one core`);
console.log(`all ${inputs.length} vignettes:`, measure(inputs, ROUNDS));
console.log('without words:', measure(withoutText, ROUNDS));
console.log('with words only:', measure(withText, ROUNDS));
