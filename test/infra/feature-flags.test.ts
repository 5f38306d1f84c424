import { readFileSync } from 'node:fs';
import { CURRENTLY_RECOMMENDED_FLAGS } from 'aws-cdk-lib/cx-api';
import { expect, test } from 'vitest';

/** Flags that we set otherwise, and the decision that says why. */
const setOtherwise: Readonly<Record<string, { value: unknown; decision: string }>> = {
  '@aws-cdk/core:defaultCrossStackReferences': {
    value: 'strong',
    decision: 'docs/decisions/066-state-where-it-is-safe.md',
  },
};

test('every flag that the CDK recommends is set before the first deployment: later, some rename resources', () => {
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));
  const recommended: [string, unknown][] = Object.entries(CURRENTLY_RECOMMENDED_FLAGS);
  const wanted = recommended.map(([flag, value]) => [flag, flag in setOtherwise ? setOtherwise[flag]?.value : value]);
  expect(wanted.length).toBeGreaterThan(80);
  const set = wanted.map(([flag]) => [flag, context[String(flag)]]);
  expect(set).toEqual(wanted);
});

test('what is set otherwise is recommended, and decided', () => {
  for (const [flag, { value, decision }] of Object.entries(setOtherwise)) {
    expect(CURRENTLY_RECOMMENDED_FLAGS[flag]).not.toEqual(value);
    expect(readFileSync(decision, 'utf8')).toContain(`\`${CURRENTLY_RECOMMENDED_FLAGS[flag]}\``);
  }
});
