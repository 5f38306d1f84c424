import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { describe, expect, it, vi } from 'vitest';
import { applyPolicies } from '../../infra/nag/apply-policies.ts';
import { OwnChecks } from '../../infra/nag/own-checks.ts';
import { ownRules } from '../../infra/nag/own-rules.ts';
import { folderOfFile } from '../support/temporary-folder.ts';
import type { Build } from './support/rules/rule-fixture.ts';
import { ruleFixtures } from './support/rules/rule-fixtures.ts';
import type { Cfn } from './support/synthesised.ts';

const outdir = folderOfFile();

interface Synth {
  /** What our pack finds in each stack, in their order. */
  found: string[][];
  failed: boolean;
}

/** Synthesises one app with a stack of each: a synth costs more than all the stacks in it. */
function synth(builds: readonly Build[], policies: (app: App) => void): Synth {
  const exitCode = process.exitCode;
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const app = new App({ outdir });
  for (const [nth, build] of builds.entries()) build(new Stack(app, `Fixture${nth}`));
  policies(app);
  let failed = false;
  try {
    app.synth();
  } catch {
    failed = true;
  }
  failed ||= process.exitCode === 1;
  process.exitCode = exitCode;
  const found = foundIn(JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8')), builds.length);
  rmSync(join(outdir, 'validation-report.json'));
  return { found, failed };
}

function foundIn({ pluginReports }: Cfn, stacks: number): string[][] {
  const findings = pluginReports
    .filter(({ pluginName }: Cfn) => pluginName === 'Spinebridge')
    .flatMap(({ violations }: Cfn) => violations)
    .flatMap(({ ruleName, violatingConstructs }: Cfn) =>
      violatingConstructs.map(({ constructPath }: Cfn) => ({ ruleName, stack: constructPath.split('/')[0] })),
    );
  return Array.from({ length: stacks }, (_, nth) => [
    ...new Set<string>(findings.flatMap(({ ruleName, stack }: Cfn) => (stack === `Fixture${nth}` ? [ruleName] : []))),
  ]);
}

const own = (app: App): void => Validations.of(app).addPlugins(new OwnChecks(app));

describe('our own rules', () => {
  const broken = synth(
    ruleFixtures.map(({ breaks }) => breaks),
    own,
  );
  const kept = synth(
    ruleFixtures.map(({ keeps }) => keeps),
    own,
  );
  const numbered = ruleFixtures.map(({ rule }, nth) => ({ rule, nth }));

  it('have a fixture each', () => {
    expect(new Set(ruleFixtures.map(({ rule }) => rule))).toEqual(new Set(ownRules.map(({ id }) => id)));
  });

  it.each(numbered)('$rule is found where a stack breaks it, and no other (fixture $nth)', ({ rule, nth }) => {
    expect(broken.found[nth]).toEqual([`Spinebridge-${rule}`]);
  });

  it.each(numbered)('$rule is not found where a stack keeps it (fixture $nth)', ({ nth }) => {
    expect(kept.found[nth]).toEqual([]);
  });

  it('stop a synth that finds one, and no other', () => {
    expect([broken.failed, kept.failed]).toEqual([true, false]);
  });

  it('are applied to what is deployed, with the four packs', () => {
    const breaks = ruleFixtures.find(({ rule }) => rule === 'TableV2')!.breaks;
    expect(synth([breaks], applyPolicies)).toEqual({ found: [['Spinebridge-TableV2']], failed: true });
  });
});
