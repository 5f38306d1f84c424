import { expect, it } from 'vitest';
import { ruleset } from '../../../shared/config/ruleset.ts';
import lock from './ruleset-lock.json' with { type: 'json' };
import { rulesetFingerprint } from './support/ruleset-fingerprint.ts';

const locked: Readonly<Record<string, object>> = lock;

it('rules are those of their version: to change one, raise `version` in shared/config/ruleset.ts and add it to ruleset-lock.json', () => {
  expect({ [ruleset.version]: rulesetFingerprint() }).toEqual({ [ruleset.version]: locked[ruleset.version] });
});
