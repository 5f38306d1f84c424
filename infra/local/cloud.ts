import type { Temporal } from 'temporal-polyfill';
import { type Around, eachNamed, nothingAround } from './around.ts';
import { jsonAnswer, jsonError } from './aws/aws-service.ts';
import { startAwsEndpoints } from './aws/endpoints.ts';
import { type OptOuts, openOptOuts } from './aws/opt-outs.ts';
import { scheduler } from './aws/scheduler.ts';
import { keptLinkKeys, secretsManager } from './aws/secrets-manager.ts';
import { ses } from './aws/ses.ts';
import { smsVoice } from './aws/sms-voice.ts';
import { sns } from './aws/sns.ts';
import { openSnsStore, type SnsStore } from './aws/sns-store.ts';
import type { DataFolder } from './data-folder.ts';
import { readJson, replaceFile } from './durable-file.ts';
import { issuerAt, linkKeysSecret, staffTopic } from './environment.ts';
import { openTokenIssuer, type TokenIssuer } from './issuer/token-issuer.ts';
import { type Outbox, openOutbox } from './outbox.ts';
import { openTimerStore, type TimerStore } from './timer-store.ts';

/** What stands in for AWS besides DynamoDB and Lambda. */
export interface Cloud {
  /** Address of the endpoints. */
  url: string;
  outbox: Outbox;
  timerStore: TimerStore;
  issuer: TokenIssuer;
  /** Who is subscribed to the staff topic. */
  snsStore: SnsStore;
  /** Numbers that said STOP. */
  optOuts: OptOuts;
  stop(): Promise<void>;
}

export interface CloudSettings {
  folder: DataFolder;
  now: () => Temporal.Instant;
  warn: (text: string) => void;
  around?: Around;
}

/** Opens stores and keys in the data folder and answers the AWS clients from them. */
export async function openCloud({ folder, now, warn, around = nothingAround }: CloudSettings): Promise<Cloud> {
  const [outbox, timerStore, linkKeys, optOuts] = await Promise.all([
    openOutbox(folder.file('outbox.jsonl')),
    openTimerStore(folder.file('timers.jsonl')),
    keptLinkKeys(folder.file('link-keys.json')),
    openOptOuts(folder.file('opt-outs.jsonl')),
  ]);
  const snsStore = openSnsStore(folder.file('sns-subscriptions.json'));
  const services = {
    sns: sns({ topicArn: staffTopic.topicArn, outbox, now, store: snsStore, optOuts, warn }),
    sesv2: ses({ outbox, now }),
    smsvoice: smsVoice({ outbox, optOuts, now }),
    scheduler: scheduler(timerStore),
    secretsmanager: secretsManager({ [linkKeysSecret]: linkKeys }),
    issuer: ({ path }: { path: string }) =>
      path === '/.well-known/jwks.json' ? jsonAnswer(issuer.keySet) : jsonError(404, 'NotFound', 'No such document.'),
  };
  const portFile = folder.file('aws-port.json');
  const kept = readJson(portFile) as { port: number } | undefined;
  const endpoints = await startAwsEndpoints(eachNamed(services, around.service), kept?.port);
  if (kept?.port !== endpoints.port) replaceFile(portFile, JSON.stringify({ port: endpoints.port }));
  const issuer = await openTokenIssuer(folder.file('issuer-key.json'), issuerAt(endpoints.url), now);
  const stop = async (): Promise<void> => {
    await endpoints.close();
    await Promise.all([outbox.close(), timerStore.close(), optOuts.close()]);
  };
  return { url: endpoints.url, outbox, timerStore, issuer, snsStore, optOuts, stop };
}
