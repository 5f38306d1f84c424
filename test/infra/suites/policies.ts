import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { acknowledgements } from '../../../infra/nag/acknowledgements.ts';
import { type Json, type Resource, readSynth, templates } from '../support/cloud.ts';

const { pluginReports } = readSynth('validation-report.json');

const auditTrail = Object.values(templates)
  .flatMap((stage) => Object.values(stage))
  .flatMap(({ Resources }) => Object.values<Resource>(Resources))
  .flatMap(({ Metadata }) => Metadata?.cdk_nag?.rules_to_suppress ?? []);

/** The rule without its pack and without the finding's detail. */
const ruleOf = (id: string): string => id.replace(/^[^:]+::/, '').replace(/\[.*/, '');

describe('policy packs', () => {
  it('ran: four of cdk-nag, and our own where it finds something', () => {
    expect(pluginReports.map(({ pluginName }: Json) => pluginName)).toEqual(
      expect.arrayContaining(['AwsSolutions', 'HIPAA.Security', 'Serverless', 'NIST.800.53.R5']),
    );
  });

  it('find nothing that is not acknowledged', () => {
    const open = pluginReports.flatMap(({ violations }: Json) => violations.map(({ ruleName }: Json) => ruleName));
    expect(open).toEqual([]);
  });

  it('leave their audit trail in the templates', () => {
    const found = new Set<string>(auditTrail.map(({ id }: Json) => ruleOf(id)));
    expect([...found].toSorted()).toEqual([...new Set(acknowledgements.map(({ id }) => ruleOf(id)))].toSorted());
    for (const { reason } of auditTrail) expect(reason.length).toBeGreaterThan(40);
  });
});

describe('acknowledgements', () => {
  it('are of at most twelve rules, each with reason and citation', () => {
    expect(new Set(acknowledgements.map(({ id }) => ruleOf(id))).size).toBeLessThanOrEqual(12);
    for (const { reason, citation } of acknowledgements) {
      expect(reason.length).toBeGreaterThan(40);
      expect(citation).not.toBe('');
    }
  });

  it('cite files that exist', () => {
    const files = acknowledgements.flatMap(
      ({ citation }) => citation.match(/(docs|shared|test)\/[\w./-]+\.(md|ts)/g) ?? [],
    );
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });
});
