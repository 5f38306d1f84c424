import { join } from 'node:path';
import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { expect, onTestFinished, test } from 'vitest';
import { startAwsEndpoints } from '../../../infra/local/aws/endpoints.ts';
import { openOptOuts } from '../../../infra/local/aws/opt-outs.ts';
import { smsVoice } from '../../../infra/local/aws/sms-voice.ts';
import { openOutbox } from '../../../infra/local/outbox.ts';
import { endUserMessagingTexter } from '../../../shared/gateways/end-user-messaging-texter.ts';
import { now } from '../../support/aws-services.ts';
import { keptLog } from '../../support/relay-world.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { caseId } from '../../support/told-case.ts';

const number = '+13475550123';

async function started(folder = temporaryFolder()) {
  const outbox = await openOutbox(join(folder, 'outbox.jsonl'));
  const optOuts = await openOptOuts(join(folder, 'opt-outs.jsonl'));
  const endpoints = await startAwsEndpoints({ smsvoice: smsVoice({ outbox, optOuts, now: () => now }) });
  const close = () => Promise.all([endpoints.close(), optOuts.close(), outbox.close()]);
  const client = new PinpointSMSVoiceV2Client({
    endpoint: `${endpoints.url}/smsvoice`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  const texter = endUserMessagingTexter(
    client,
    { originationIdentity: 'arn:number', configurationSet: 'patients' },
    keptLog().log,
  );
  const text = (to = number) =>
    texter.text({ messageId: 'evt_1.patient.sms', kind: 'confirmation', to, body: 'Visit booked', caseId });
  return { outbox, optOuts, text, close };
}

test('a text reaches the outbox with its kind and case, and the service names it', async () => {
  const { outbox, text, close } = await started();
  onTestFinished(async () => void (await close()));
  expect(await text()).toEqual({ providerId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  expect(outbox.messages()).toMatchObject([
    { channel: 'sms', to: number, kind: 'confirmation', caseId, body: 'Visit booked', messageId: 'evt_1_patient_sms' },
  ]);
});

test('who said STOP gets none, over a restart too, until START', async () => {
  const folder = temporaryFolder();
  const first = await started(folder);
  expect(await first.optOuts.heard(number, ' stop ')).toBe(true);
  await expect(first.text()).rejects.toMatchObject({ outcome: 'refused' });
  await first.close();
  const second = await started(folder);
  onTestFinished(async () => void (await second.close()));
  await expect(second.text()).rejects.toMatchObject({ outcome: 'refused' });
  await second.optOuts.heard(number, 'START');
  await second.text();
  expect(second.outbox.messages()).toHaveLength(1);
});

test('what is no keyword is left to the practice, and what is no number is refused', async () => {
  const { optOuts, text, close } = await started();
  onTestFinished(async () => void (await close()));
  expect(await optOuts.heard(number, '1234 stop it')).toBe(false);
  await expect(text('12')).rejects.toMatchObject({ outcome: 'refused' });
});
