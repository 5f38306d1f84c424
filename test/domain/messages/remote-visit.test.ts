import { describe, expect, test } from 'vitest';
import { practice } from '../../../shared/config/practice.ts';
import type { TakesPlace } from '../../../shared/domain/booking/takes-place.ts';
import type { EventOf } from '../../../shared/domain/messages/events.ts';
import { gsm7PartLength, inGsm7, isGsm7 } from '../../../shared/domain/messages/gsm7.ts';
import { patientMessage } from '../../../shared/domain/messages/patient-message.ts';
import { patientSms } from '../../../shared/domain/messages/patient-sms.ts';
import { type RemoteTold, remoteTold, remoteToldAs } from '../../../shared/domain/messages/remote-visit.ts';
import { messageTexts } from '../../../shared/texts/messages.ts';
import { appointmentId, appointmentOf, directory, eventOf, headerOf } from '../../support/told-case.ts';

type Telehealth = Extract<TakesPlace, { modality: 'telehealth' }>;
const joinUrl = 'https://video.example/alder';
const byVideo: Telehealth = { modality: 'telehealth', joinUrl };
const byPhone: Telehealth = { modality: 'telehealth' };
const contact = { phone: '+13475550123', email: 'ana@example.org', preferred: 'sms', smsConsent: true } as const;
const { phone: _, ...numberless } = contact;

/** The change that is told as each. */
const eventsTold: Record<RemoteTold, Partial<EventOf<'visit-changed'>>> = {
  booked: { change: 'booked' },
  rescheduled: { change: 'rescheduled' },
  cancelled: { change: 'cancelled' },
  reassigned: { change: 'rescheduled', handOver: 'same-time' },
  rescheduledReassigned: { change: 'rescheduled', handOver: 'moved' },
};

interface Asked {
  told?: RemoteTold;
  language?: string;
  place?: Telehealth;
  hasNumber?: boolean;
  start?: number;
  practiceName?: string;
}

const source = ({ told = 'booked', language = 'en', place = byVideo, hasNumber = true, start }: Asked) => {
  const visit = appointmentOf();
  return {
    event: eventOf({ kind: 'visit-changed', appointmentId, ...eventsTold[told] }),
    header: headerOf({ language, contact: hasNumber ? contact : numberless }),
    appointment: { ...visit, slot: { ...visit.slot, ...(start !== undefined && { start }) } },
    place,
    zone: 'America/New_York',
    phone: practice.phone.shown,
  };
};
const mail = (asked: Asked) =>
  patientMessage({
    ...source(asked),
    clinic: directory.clinics[0],
    texts: messageTexts.patient,
    publicUrl: 'https://spine.example',
    manageToken: 'abc.def',
  });
const sms = (asked: Asked): string =>
  patientSms({
    ...source(asked),
    clinic: 'Queens Spine Clinic',
    texts: messageTexts.patientSms,
    practice: asked.practiceName ?? practice.name,
  })?.body ?? '';

const languages = Object.keys(messageTexts.patient);
const places = { byVideo, byPhone };
const all = remoteTold.flatMap((told) =>
  languages.flatMap((language) => Object.values(places).map((place) => ({ told, language, place }))),
);

describe('a mail about a visit by telehealth', () => {
  test('says in English to stay at home, and where to click', () => {
    expect(mail({})).toMatchObject({
      kind: 'confirmation',
      subject: 'Your visit is booked: Tuesday, November 24, 2026 at 9:00 AM EST',
      body: [
        'Your video visit is booked.',
        '',
        'When: Tuesday, November 24, 2026 at 9:00 AM EST',
        'How: by video. You do not come to us: stay at home, or where you can talk in private.',
        `A few minutes before, click here: ${joinUrl}`,
        'If the video does not work, call (631) 981-2663.',
        'Confirmation code: 7KQ4-M2XD',
        '',
        `Confirm, move or cancel it: https://spine.example/appointments/manage?id=${appointmentId}&token=abc.def`,
        `Put it in your calendar: https://spine.example/v1/appointments/${appointmentId}/calendar.ics?token=abc.def`,
        '',
        'Questions? Call (631) 981-2663.',
      ].join('\n'),
    });
  });

  test.each([
    ['en', byPhone, true, 'We call you at the number that you gave us.', '(631) 981-2663'],
    ['en', byPhone, false, 'We have no number to call you at.', '(631) 981-2663'],
    ['en', byVideo, false, 'How: by video.', joinUrl],
    ['es', byVideo, true, 'Cómo: por video. No venga a la clínica: quédese en casa', joinUrl],
    ['es', byPhone, true, 'Le llamamos al número que usted nos dio.', '(631) 981-2663'],
    ['es', byPhone, false, 'No tenemos un número para llamarle.', '(631) 981-2663'],
  ] as const)('says how, in %s: %o with a number %s', (language, place, hasNumber, said, named) => {
    const { body } = mail({ language, place, hasNumber })!;
    expect(body).toContain(said);
    expect(body).toContain(named);
  });

  test.each(all)('names no place and no number of the patient: $told in $language, $place', (asked) => {
    const { subject, body } = mail(asked)!;
    expect(`${subject}\n${body}`).not.toMatch(/Queens|Sample Street|Where:|Dónde:|347|\{|undefined/);
    expect(body).toMatch(/Tuesday|martes/);
    expect(body).toContain('7KQ4-M2XD');
    expect(body).toContain(practice.phone.shown);
  });

  test.each(all)('says how alone it takes place: $told in $language, $place', (asked) => {
    const { body } = mail(asked)!;
    const [own, other] = asked.place.joinUrl ? [/video/, /by phone|por teléfono/] : [/by phone|por teléfono/, /video/];
    expect(body).toMatch(own);
    expect(body).not.toMatch(other);
  });

  test.each(languages)('of one that is cancelled has nothing to click and nothing to manage, in %s', (language) => {
    const { body } = mail({ told: 'cancelled', language })!;
    expect(body).not.toContain(joinUrl);
    expect(body).not.toContain('/manage');
  });

  test('of one that takes place in person still names the place', () => {
    const { body } = patientMessage({
      ...source({}),
      place: { modality: 'in-person' },
      clinic: directory.clinics[0],
      texts: messageTexts.patient,
      publicUrl: 'https://spine.example',
      manageToken: 'abc.def',
    })!;
    expect(body).toContain('Where: Queens Spine Clinic, 1 Sample Street');
  });
});

describe('as what a change of a visit by telehealth is told', () => {
  test.each([
    [{ newPlace: 'same-time' }, 'booked'],
    [{ newPlace: 'same-time', handOver: 'moved' }, 'reassigned'],
    [{ handOver: 'same-time' }, 'reassigned'],
    [{ newPlace: 'moved' }, 'rescheduled'],
    [{ newPlace: 'moved', handOver: 'moved' }, 'rescheduledReassigned'],
    [{}, 'rescheduled'],
  ] as const)('%o: %s', (moved, told) => {
    expect(remoteToldAs('rescheduled', moved)).toBe(told);
  });
});

describe('a text message about a visit by telehealth', () => {
  test.each([
    ['en', byVideo, `Complete Orthopedics: booked Tue Nov 24, 9:00 AM. Stay home, click ${joinUrl} 7KQ4-M2XD.`],
    ['en', byPhone, 'Complete Orthopedics: booked Tue Nov 24, 9:00 AM. Stay home, we call you. 7KQ4-M2XD.'],
    ['es', byVideo, `Complete Orthopedics: cita mar 24 nov, 9:00 a. m., por video, en casa: ${joinUrl} 7KQ4-M2XD.`],
    ['es', byPhone, 'Complete Orthopedics: cita mar 24 nov, 9:00 a. m., quédese en casa, le llamamos. 7KQ4-M2XD.'],
  ] as const)('says how, in %s: %o', (language, place, opening) => {
    expect(sms({ language, place }).startsWith(opening)).toBe(true);
  });

  test.each([
    ['en', byVideo, 'video visit cancelled, was'],
    ['en', byPhone, 'visit by phone cancelled, was'],
    ['es', byVideo, 'cita por video cancelada: mar 24 nov, 9:00 a. m., 7KQ4-M2XD. Llame'],
    ['es', byPhone, 'cita por teléfono cancelada: mar 24 nov, 9:00 a. m., 7KQ4-M2XD. Llame'],
  ] as const)('says what was cancelled, in %s: %o', (language, place, said) => {
    expect(sms({ told: 'cancelled', language, place })).toContain(inGsm7(said));
  });

  test.each([
    ['is too long', `https://video.example/${'a'.repeat(100)}`],
    ['has a letter that cannot be sent', 'https://video.example/~alder'],
  ])('asks to call for an address that %s', (_, address) => {
    const place = { ...byVideo, joinUrl: address };
    expect(sms({ place })).toContain('Stay home. Video link: call us. 7KQ4-M2XD. (631) 981-2663.');
    expect(sms({ place, language: 'es' })).toContain('Pidanos el enlace. 7KQ4-M2XD. (631) 981-2663.');
  });

  const lengths = [20, 40, 60, 300].map((length) => `https://v.example/${'a'.repeat(length)}`);
  /** Every weekday in every month, at ten to midnight. */
  const starts = Array.from({ length: 75 }, (_, n) => 29_650_000 + n * 5 * 1440 + 700);
  test.each(remoteTold.flatMap((told) => languages.map((language) => ({ told, language }))))(
    'is one part, names no place and keeps its address whole: $told in $language',
    ({ told, language }) => {
      for (const start of starts)
        for (const address of [undefined, ...lengths]) {
          const place = { ...byPhone, ...(address && { joinUrl: address }) };
          const body = sms({ told, language, place, start, practiceName: 'P'.repeat(60) });
          expect(isGsm7(body) && body.length <= gsm7PartLength, body).toBe(true);
          expect(body).toContain('STOP');
          expect(body).not.toMatch(/Queens|\{|\.\./);
          if (body.includes('https://')) expect(body).toContain(`${address} `);
        }
    },
  );
});
