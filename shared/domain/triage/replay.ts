import { Temporal } from 'temporal-polyfill';
import { triage } from './engine.ts';
import type { TriageInput } from './input.ts';
import type { StoredTriageResult, TriageResult } from './result.ts';
import type { Ruleset } from './ruleset.ts';

/**
 * A triage as it was kept: the input snapshot, the result with its ruleset version, and when it was decided (RFC 3339).
 */
export type StoredTriage = { readonly input: TriageInput; readonly result: StoredTriageResult; readonly at: string };

/** One field of the result that came out differently. */
export type Difference = { readonly field: keyof TriageResult; readonly stored: unknown; readonly replayed: unknown };

/** A re-run. `isSameVersion`: the figures are those of the stored version; the code is always this build's. */
export type Replay = {
  readonly rulesetVersion: string;
  readonly isSameVersion: boolean;
  readonly result: TriageResult;
  readonly differences: readonly Difference[];
};

/** The ruleset of a version, if its figures are still kept. */
export const rulesetOf = (version: string, rulesets: readonly Ruleset[]): Ruleset | undefined =>
  rulesets.find((ruleset) => ruleset.version === version);

/** How a source is quoted decides nothing. */
const withoutSource = (name: string, value: unknown): unknown => (name === 'source' ? undefined : value);

/** Lists are sets, so their order does not count. */
const comparable = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) ? value.map((item) => JSON.stringify(item, withoutSource)).sort() : value);

/**
 * Runs a stored triage again under `ruleset`, at the moment of the first decision, and names every field that comes out
 * differently; the version itself counts as one when it changed. Takes a parsed input; refuses nothing.
 */
export const replay = (stored: StoredTriage, ruleset: Ruleset): Replay => {
  const result = triage(stored.input, { now: Temporal.Instant.from(stored.at), ruleset });
  const fields = Object.keys(result) as (keyof TriageResult)[];
  return {
    rulesetVersion: ruleset.version,
    isSameVersion: ruleset.version === stored.result.ruleset.version,
    result,
    differences: fields
      .filter((field) => comparable(result[field]) !== comparable(stored.result[field]))
      .map((field) => ({ field, stored: stored.result[field], replayed: result[field] })),
  };
};
