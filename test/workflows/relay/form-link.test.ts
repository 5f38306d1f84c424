import { describe, expect, test } from 'vitest';
import { SendFailed } from '../../../shared/workflows/relay/ports.ts';
import { monday } from '../../support/records.ts';
import { savedFormWorld } from '../../support/saved-form-world.ts';
import { startedAnew } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';

const store = startedAnew(openStore);

const messagesIn = async () =>
  Object.entries(await store.everything()).flatMap(([key, item]) =>
    key.includes('MSG#') ? [item as Record<string, unknown>] : [],
  );

describe('the link to a saved form', () => {
  test('is mailed once, however often its promise comes by, and says nothing of health', async () => {
    const { save, relay, sent } = savedFormWorld(store);
    await save();
    await relay();
    await relay(monday.add({ minutes: 10 }));
    expect(sent).toEqual([
      {
        messageId: expect.stringMatching(/^evt_\w+\.patient\.email$/),
        kind: 'form-link',
        to: 'ana@example.org',
        subject: expect.stringMatching(/^Your form at /),
        body: expect.stringMatching(/https:\/\/spine\.example\/intake\/resume\?token=[\w-]{22}\n/),
      },
    ]);
    expect(`${sent[0]?.body}`).toContain('The link works until Thursday, November 26, 9:00 AM.');
    expect(`${sent[0]?.body}`).not.toMatch(/pain|back|spine care|symptom/i);
    const [message, ...more] = await messagesIn();
    expect(more).toEqual([]);
    expect(JSON.stringify(message)).toContain('"form-link"');
  });

  test('is texted in one part to who chose that', async () => {
    const { save, relay, sent } = savedFormWorld(store);
    await save({ channel: 'sms', to: '+16315550123', language: 'es' });
    await relay();
    expect(sent).toMatchObject([{ kind: 'form-link', to: '+16315550123' }]);
    expect(sent[0]?.body.length).toBeLessThanOrEqual(160);
  });

  test('that an address refuses is not tried again', async () => {
    const { save, relay, sent, refusing } = savedFormWorld(store);
    await save();
    refusing.error = new SendFailed('MessageRejected', 'refused');
    await relay();
    refusing.error = undefined;
    await relay();
    expect(sent).toEqual([]);
    expect(JSON.stringify(await messagesIn())).toContain('"refused"');
  });

  test('that could not be handed over is tried again, as the sweeper brings it', async () => {
    const { save, relay, sent, refusing } = savedFormWorld(store);
    await save();
    refusing.error = new SendFailed('ServiceUnavailable', 'failed');
    await relay();
    refusing.error = undefined;
    await relay(monday.add({ minutes: 5 }));
    expect(sent).toHaveLength(1);
  });

  test('by text is refused where the practice has no number', async () => {
    const { save, relay, sent } = savedFormWorld(store, { texts: false });
    await save({ channel: 'sms', to: '+16315550123' });
    await relay();
    expect(sent).toEqual([]);
    expect(JSON.stringify(await messagesIn())).toContain('"refused"');
  });

  test('is not sent once it has ended', async () => {
    const { save, relay, sent } = savedFormWorld(store);
    await save();
    await relay(monday.add({ hours: 72 }));
    expect(sent).toEqual([]);
    expect(JSON.stringify(await messagesIn())).toContain('"superseded"');
  });
});
