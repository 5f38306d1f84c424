import { expect, it } from 'vitest';
import { rulesets } from '../../../shared/config/ruleset.ts';
import lock from './ruleset-lock.json' with { type: 'json' };
import { rulesetFingerprint } from './support/ruleset-fingerprint.ts';

const locked: Readonly<Record<string, object>> = lock;

it.each(rulesets.map((ruleset) => [ruleset.version, ruleset] as const))(
  'rules of %s are those of their version: to change one, add a version in shared/config/ruleset.ts and in ruleset-lock.json',
  (version, ruleset) => {
    expect({ [version]: rulesetFingerprint(ruleset) }).toEqual({ [version]: locked[version] });
  },
);
