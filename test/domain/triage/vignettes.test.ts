import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ruleset } from '../../../shared/config/ruleset.ts';
import { triage } from '../../../shared/domain/triage/engine.ts';
import { TriageInput } from '../../../shared/domain/triage/input.ts';
import { TriageResult } from '../../../shared/domain/triage/result.ts';
import vignettes from '../../data/vignettes.json' with { type: 'json' };
import { asSets } from './support/as-sets.ts';

const context = { now: Temporal.Instant.from('2026-11-23T14:00:00Z'), ruleset };

/** "Desde ayer no puedo orinar": the words say since when and the label of this old vignette does not, so what is sudden is carried. */
const datedByWords: Readonly<Record<string, object>> = { 'OPEN-30': { transport: 'ambulance-only' } };

describe('published, guideline and constructed vignettes', () => {
  it.each(vignettes.vignettes)('$id: $title', ({ id, inputs, expected: labelled }) => {
    const expected = { ...labelled, guidance: { ...labelled.guidance, ...datedByWords[id] } };
    const result = triage(z.parse(TriageInput, inputs), context);
    const seen = Object.fromEntries(Object.keys(expected).map((key) => [key, result[key as keyof TriageResult]]));
    expect(asSets(seen)).toEqual(asSets(expected));
    expect(z.safeParse(TriageResult, result).success).toBe(true);
  });

  it('are all there', () => {
    expect(vignettes.vignettes).toHaveLength(129);
  });
});
