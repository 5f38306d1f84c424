import { describe, expect, it } from 'vitest';
import { deployArguments } from '../../../../infra/tools/admin/deploy-arguments.ts';

const outputs = (stage: string): string => `${stage}.json`;

describe('what npm run deploy hands to cdk', () => {
  it('deploys every stack of the one stage', () => {
    expect(deployArguments(['--stage', 'dev'], outputs)).toEqual({
      stage: 'dev',
      cdk: ['deploy', '--all', '-c', 'stage=dev', '--require-approval', 'broadening', '--outputs-file', 'dev.json'],
    });
  });

  it('hands on what stands behind --', () => {
    const { cdk } = deployArguments(['--stage=prod', '--', '--no-rollback'], outputs);
    expect(cdk).toContain('stage=prod');
    expect(cdk.at(-1)).toBe('--no-rollback');
  });

  it.each([
    [[], 'Name the stage: --stage dev or prod.'],
    [['--stage', 'production'], 'There is no stage "production". Use --stage dev or prod (infra/stages.ts).'],
    [['--stage', 'toString'], 'There is no stage "toString".'],
    [['--stage', 'dev', '--force'], "Unknown option '--force'"],
  ])('refuses %j in words', (given, words) => {
    expect(() => deployArguments(given, outputs)).toThrow(words);
  });
});
