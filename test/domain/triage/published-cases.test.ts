import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { publishedDifferences } from '../../../infra/tools/docs/published-differences.ts';
import { TriageInput } from '../../../shared/domain/triage/input.ts';
import cases from '../../data/published-cases-open.json' with { type: 'json' };
import { triaged } from './support/builders.ts';

/** The level as the case file writes it: `urgentP` pages. */
const levelOf = (input: object): string => {
  const { urgency, pageOnCall } = triaged(z.parse(TriageInput, input));
  return urgency === 'urgent' && pageOnCall ? 'urgentP' : urgency;
};

const inWords = (level: string): string => level.replace('urgentP', 'urgent P');

describe('published cases, levelled by a careful reader', () => {
  it.each(cases.filter(({ right }) => right === 'emergent'))(
    '$id: $why: an emergency is never below a page',
    ({ input }) => {
      expect(['emergent', 'urgentP']).toContain(levelOf(input));
    },
  );

  it('every difference is named with its reason', () => {
    const differences = cases
      .map(({ id, right, ok, input }) => ({ id, right, ok, given: levelOf(input) }))
      .filter(({ right, given }) => right !== given)
      .map(({ id, right, ok, given }) => ({
        id,
        right: inWords(right),
        given: inWords(given),
        isAccepted: (ok as readonly string[]).includes(given),
      }));
    expect(differences).toEqual(publishedDifferences.map(({ reason: _, ...difference }) => difference));
  });

  it('are all there', () => {
    expect(cases).toHaveLength(36);
  });
});
