import { expect, test } from 'vitest';
import type { PatientText } from '../../../shared/domain/messages/message.ts';
import { relayPromise } from '../../../shared/workflows/relay/relay-promise.ts';
import { promisedEvent, relayWorld } from '../../support/relay-world.ts';
import { appointmentOf, eventOf, headerOf } from '../../support/told-case.ts';

const { appointmentId, slot } = appointmentOf();
const keptAt = { scheduleGroup: 'all', date: '2026-11-24', zone: 'America/New_York', modality: 'telehealth' } as const;

/** What goes out about a visit by telehealth: the mail, the text, and what staff read. */
async function toldOf(change: 'booked' | 'rescheduled' | 'cancelled', language: string) {
  const contact = { ...headerOf().contact, email: 'm@example.org', phone: '+12125550187', smsConsent: true };
  const status = change === 'cancelled' ? 'cancelled' : 'booked';
  const appointment = appointmentOf({ slot, keptAt, status });
  const world = relayWorld({ appointment, header: headerOf({ contact, language }) });
  const texted: PatientText[] = [];
  const texter = {
    text: async (text: PatientText) => {
      texted.push(text);
      return undefined;
    },
  };
  await relayPromise(
    { ...world.deps, texter },
    promisedEvent(eventOf({ kind: 'visit-changed', change, appointmentId })),
  );
  return { mail: world.mailed[0]?.body ?? '', text: texted[0]?.body ?? '' };
}

test.each(
  (['booked', 'rescheduled', 'cancelled'] as const).flatMap((change) =>
    ['en', 'es'].map((language) => ({ change, language })),
  ),
)('no message about a visit by telehealth names a place: $change in $language', async ({ change, language }) => {
  const { mail, text } = await toldOf(change, language);
  expect(`${mail}\n${text}`).not.toMatch(/Queens|Sample Street|Where:|Dónde:/);
  expect(mail).toMatch(/by (video or )?phone|por (video o por )?teléfono/);
  expect(text).toContain('STOP');
});
