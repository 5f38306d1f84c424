import { afterEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { TriageInput } from '../../../shared/domain/triage/input.ts';
import { readWords } from '../../../shared/domain/triage/words/read-words.ts';
import type { WordFinding } from '../../../shared/domain/triage/words/words-reading.ts';
import vignettes from '../../data/vignettes.json' with { type: 'json' };
import { asSets } from './support/as-sets.ts';
import { triaged } from './support/builders.ts';

vi.mock(import('../../../shared/domain/triage/words/read-words.ts'), () => ({ readWords: vi.fn<typeof readWords>() }));

type Label = string | { value: string; onsetDays: number | null; course: string | null };

const normal = ['none', 'normal', 'no'];

/** What the vignette's label says a reader finds. */
const labelled = (labels: Readonly<Record<string, Label>>): readonly WordFinding[] =>
  Object.entries(labels)
    .map(([field, label]) => ({
      field,
      ...(typeof label === 'string' ? { value: label, onsetDays: null, course: null } : label),
    }))
    .filter(({ value }) => !normal.includes(value)) as unknown as WordFinding[];

const withLabels = vignettes.vignettes.filter(({ inputs }) => inputs.freeText || inputs.note);

afterEach(() => vi.mocked(readWords).mockReset());

describe('the engine on the words that the vignettes label, whoever reads them', () => {
  it.each(withLabels)('$id: $title', ({ inputs, annotations, expected }) => {
    const findings = labelled(annotations.freeTextFindings as Readonly<Record<string, Label>>);
    vi.mocked(readWords).mockReturnValue({ findings, explained: true });
    const result = triaged(z.parse(TriageInput, inputs));
    expect(asSets(result)).toMatchObject(asSets(expected));
  });
});
