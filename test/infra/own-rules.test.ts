import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { describe, expect, it, vi } from 'vitest';
import { applyPolicies } from '../../infra/nag/apply-policies.ts';
import { OwnChecks } from '../../infra/nag/own-checks.ts';
import { ownRules } from '../../infra/nag/own-rules.ts';
import { folderOfFile } from '../support/temporary-folder.ts';
import { ruleFixtures } from './support/rule-fixtures.ts';
import type { Cfn } from './support/synthesised.ts';

const outdir = folderOfFile();

/** @returns what our pack finds in a stack, and whether the synth failed. */
function synth(build: (stack: Stack) => void, policies: (app: App) => void): { found: string[]; failed: boolean } {
  const exitCode = process.exitCode;
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const app = new App({ outdir });
  build(new Stack(app, 'Fixture'));
  policies(app);
  let failed = false;
  try {
    app.synth();
  } catch {
    failed = true;
  }
  failed ||= process.exitCode === 1;
  process.exitCode = exitCode;
  const { pluginReports } = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'));
  rmSync(join(outdir, 'validation-report.json'));
  const found = pluginReports
    .filter(({ pluginName }: Cfn) => pluginName === 'Spinebridge')
    .flatMap(({ violations }: Cfn) => violations.map(({ ruleName }: Cfn) => ruleName));
  return { found, failed };
}

const own = (app: App): void => Validations.of(app).addPlugins(new OwnChecks(app));

describe('our own rules', () => {
  it('have a fixture each', () => {
    expect(new Set(ruleFixtures.map(({ rule }) => rule))).toEqual(new Set(ownRules.map(({ id }) => id)));
  });

  it.each(ruleFixtures)('$rule fails the synth of a stack that breaks it', ({ rule, breaks }) => {
    expect(synth(breaks, own)).toEqual({ found: [`Spinebridge-${rule}`], failed: true });
  });

  it.each(ruleFixtures)('$rule lets a stack through that keeps it', ({ keeps }) => {
    expect(synth(keeps, own)).toEqual({ found: [], failed: false });
  });

  it('are applied to what is deployed, with the four packs', () => {
    const { found, failed } = synth(ruleFixtures[0]!.breaks, applyPolicies);
    expect(failed).toBe(true);
    expect(found).toEqual(['Spinebridge-TableV2']);
  });
});
