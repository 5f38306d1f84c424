import { describe, expect, it } from 'vitest';
import { rulesets } from '../../shared/config/ruleset.ts';
import { replay, rulesetOf } from '../../shared/domain/triage/replay.ts';
import { urgencyRank } from '../../shared/domain/triage/urgency.ts';
import { clinicalRecordOf } from '../../shared/store/records/clinical-record.ts';
import { firstRelease } from './records.ts';

const stored = firstRelease.clinical
  .map(clinicalRecordOf)
  .map(({ caseId, version, at, triage }) => ({ name: `${caseId}, record ${version}`, at, ...triage }));
const withoutWords = stored.filter(({ input }) => input.freeText === '');

const under = (version: string, record: (typeof stored)[number]) => {
  const ruleset = rulesetOf(version, rulesets);
  if (!ruleset) throw new Error(`The figures of ${version} are not kept.`);
  return replay(record, ruleset);
};

describe('cases of the first release, run again', () => {
  it.each(withoutWords)('$name comes out as it was under 1.0.0', (record) => {
    expect(under('1.0.0', record)).toMatchObject({ isSameVersion: true, differences: [] });
  });

  it.each(stored)('$name comes out no lower under 2.0.0', (record) => {
    const { result, isSameVersion } = under('2.0.0', record);
    expect(isSameVersion).toBe(false);
    expect(urgencyRank(result.urgency)).toBeGreaterThanOrEqual(urgencyRank(record.result.urgency));
  });

  it('there are such cases', () => {
    expect(withoutWords.length).toBeGreaterThan(5);
  });
});
