import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type Stage, stages } from '../../../../../infra/stages.ts';
import { refusePlaceholders } from '../../../../../infra/tools/admin/deployed/placeholders.ts';

const deploy = fileURLToPath(new URL('../../../../../infra/tools/admin/deploy.ts', import.meta.url));

/** A stage as a practice would set it. */
const own: Stage = {
  ...stages.prod,
  mailFrom: 'no-reply@care.contest-spine.com',
  alarmEmail: 'operations@completeorthopedics.com',
  alarmPhone: '+16319812663',
  publicUrl: 'https://care.completeorthopedics.com',
  certificateArn: 'arn:aws:acm:us-east-1:210987654321:certificate/0f0e0d0c-0000-0000-0000-000000000001',
  allowedOrigins: ['https://www.completeorthopedics.com', 'http://localhost:3000'],
  referrers: ['test-oncology'],
};

describe('the deploy command', () => {
  it('lets a stage through whose settings are its own', () => {
    expect(() => refusePlaceholders(own)).not.toThrow();
  });

  it.each<Partial<Stage>>([
    { mailFrom: 'no-reply@spinebridge.example' },
    { alarmEmail: 'operations@example.com' },
    { alarmEmail: 'operations@mail.test' },
    { alarmPhone: '+12125550100' },
    { staffSmsNumber: '+16465550199' },
    { publicUrl: 'https://care.spinebridge.example' },
    { publicUrl: 'https://care.spinebridge.invalid/prod' },
    { certificateArn: 'arn:aws:acm:us-east-1:000000000000:certificate/1' },
    { smsFrom: 'arn:aws:sms-voice:us-east-1:000000000000:pool/1' },
    { allowedOrigins: ['https://www.completeorthopedics.com', 'https://spinebridge.example'] },
  ])('refuses %j and says what to put there, and where', (changes) => {
    const [name, value] = Object.entries(changes)[0] ?? [];
    const words = `\n  ${name}: "${[value].flat().at(-1)}" → `;
    expect(() => refusePlaceholders({ ...own, ...changes })).toThrow(words);
    expect(() => refusePlaceholders({ ...own, ...changes })).toThrow(/infra\/stages\.ts, under "prod".*\n.* → [\w ]/);
  });

  it('names every placeholder at once', () => {
    expect(() => refusePlaceholders({ ...own, mailFrom: 'a@b.example', alarmPhone: '+12125550123' })).toThrow(
      /\n {2}mailFrom: .+\n {2}alarmPhone: /,
    );
  });

  it.runIf(stages.dev.alarmEmail.endsWith('.example'))(
    'ends before it calls cdk, on a stage for trying out too',
    async () => {
      const ended = promisify(execFile)(process.execPath, [deploy, '--stage', 'dev']);
      await expect(ended).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('alarmEmail'), stdout: '' });
    },
  );
});
