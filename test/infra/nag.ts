import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { acknowledgements } from '../../infra/nag/acknowledgements.ts';
import { both, type Cfn, report } from './support/synthesised.ts';

const packs = ['AwsSolutions', 'HIPAA.Security', 'NIST.800.53.R5', 'Serverless'];
const mostRules = 12;

/** AwsSolutions numbers its rules: of what is acknowledged, this is one that another pack asks by its name. */
const sameAs: Readonly<Record<string, string>> = { SQS3: 'SQSRedrivePolicy' };

const ruleOf = (ruleName: string): string => {
  const name = ruleName.replace(/\[.*$/, '').replace(new RegExp(`^(${packs.join('|')})-`), '');
  return sameAs[name] ?? name;
};

interface Acknowledged {
  id: string;
  path: string;
  rule: string;
}

const acknowledged: Acknowledged[] = report.pluginReports.flatMap(({ suppressedViolations = [] }: Cfn) =>
  suppressedViolations.flatMap(({ acknowledgedId, ruleName, violatingConstructs }: Cfn) =>
    violatingConstructs.map(({ constructPath }: Cfn) => ({
      id: acknowledgedId,
      path: constructPath,
      // Without its pack and its detail: what two packs ask for is one rule.
      rule: ruleOf(ruleName),
    })),
  ),
);

describe('the policy packs', () => {
  it('find nothing that is not acknowledged, and CloudFormation Validate nothing at all', () => {
    const open = report.pluginReports.flatMap(({ violations }: Cfn) => violations.map(({ ruleName }: Cfn) => ruleName));
    expect(open).toEqual([]);
    expect(process.exitCode ?? 0).toBe(0);
    // The report leaves out a pack without any finding; that our own ran shows in own-rules.test.ts.
    const ran = report.pluginReports.map(({ pluginName }: Cfn) => pluginName);
    expect(ran.toSorted()).toEqual(packs);
  });

  it(`live with at most ${mostRules} rules that are not met`, () => {
    expect(new Set(acknowledged.map(({ rule }) => rule)).size).toBeLessThanOrEqual(mostRules);
  });

  it.each(acknowledgements)(
    'find what $id acknowledges, with a reason and a citation',
    ({ id, at, reason, citation }) => {
      const found = acknowledged.filter((each) => each.id.startsWith(id) && at.test(each.path));
      expect(found.length).toBeGreaterThan(0);
      expect(reason.length).toBeGreaterThan(40);
      expect(citation.length).toBeGreaterThan(10);
    },
  );

  it('cite no file that there is not', () => {
    const files = acknowledgements.flatMap(
      ({ citation }) => citation.match(/(docs|shared|test)\/[\w./-]+\.(ts|md)/g) ?? [],
    );
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('leave what is acknowledged in the templates, for an auditor', () => {
    for (const { stage, stacks } of both) {
      const written = stacks.flatMap(({ resources }) =>
        resources.flatMap(({ metadata, name }) =>
          (metadata.cdk_nag?.rules_to_suppress ?? []).map((rule: Cfn) => ({ ...rule, name })),
        ),
      );
      const ids = new Set(written.map((rule: Cfn) => rule.id));
      const inStage = acknowledged.filter(({ path }) => path.startsWith(`Spinebridge-${stage.name}-`));
      expect(inStage.length).toBeGreaterThan(0);
      expect(inStage.filter(({ id }) => !ids.has(id))).toEqual([]);
      for (const { reason, name } of written) expect(reason.length, name).toBeGreaterThan(40);
    }
  });
});
