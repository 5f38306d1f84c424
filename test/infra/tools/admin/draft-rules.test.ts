import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { stages } from '../../../../infra/stages.ts';
import { draftBanner, refuseDraftRules } from '../../../../infra/tools/admin/draft-rules.ts';
import { ruleset } from '../../../../shared/config/ruleset.ts';

const draft = { version: '2.0.0', status: 'draft' } as const;
const approved = { version: '2.0.0', status: 'approved' } as const;
const run = promisify(execFile);
const deploy = fileURLToPath(new URL('../../../../infra/tools/admin/deploy.ts', import.meta.url));

describe('a draft ruleset', () => {
  it('is not deployed where patients are', () => {
    expect(() => refuseDraftRules(stages.prod, draft)).toThrow(
      "Stage prod is for patients, and ruleset 2.0.0 is a draft: the practice's clinicians must approve it first",
    );
  });

  it('is deployed everywhere else, with a banner', () => {
    expect(() => refuseDraftRules(stages.dev, draft)).not.toThrow();
    expect(draftBanner(draft)).toMatch(/^DRAFT RULES: ruleset 2\.0\.0 is not approved/);
  });

  it.runIf(ruleset.status === 'draft')('ends the deploy command before it calls cdk', async () => {
    const ended = run(process.execPath, [deploy, '--stage', 'prod']);
    await expect(ended).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('is a draft'), stdout: '' });
  });
});

it('an approved ruleset is deployed anywhere, without a banner', () => {
  for (const stage of Object.values(stages)) expect(() => refuseDraftRules(stage, approved)).not.toThrow();
  expect(draftBanner(approved)).toBeUndefined();
});
