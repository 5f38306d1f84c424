import { describe, expect, test } from 'vitest';
import { formLinkMail, formLinkSms } from '../../../shared/domain/messages/form-link-message.ts';
import { gsm7PartLength, isGsm7 } from '../../../shared/domain/messages/gsm7.ts';
import { publicUrlMaxLength } from '../../../shared/domain/messages/public-url.ts';
import { messageTexts } from '../../../shared/texts/messages.ts';
import { eventOf } from '../../support/told-case.ts';

const sourceOf = (language: string) => ({
  event: eventOf({ kind: 'form-link' }),
  to: 'ana@example.org',
  language,
  token: 't'.repeat(22),
  until: Date.UTC(2026, 10, 26, 14) / 1000,
  texts: messageTexts.formLink,
  publicUrl: `https://${'a'.repeat(publicUrlMaxLength - 8)}`,
  practice: 'A practice with a long nam (New York)',
  phone: '(631) 981-2663',
  zone: 'America/New_York',
});

describe.each(['en', 'es', 'zh'])('the link to a form, in %s', (language) => {
  test('is one part of a text message with the longest address and name', () => {
    const { body } = formLinkSms(sourceOf(language));
    expect(body).toContain(`/intake/resume?token=${'t'.repeat(22)}`);
    expect(body.length).toBeLessThanOrEqual(gsm7PartLength);
    expect(isGsm7(body)).toBe(true);
  });

  test('says until when it works, and whom to call', () => {
    const { body } = formLinkMail(sourceOf(language));
    expect(body).toContain(language === 'es' ? 'jueves 26 de noviembre, 9:00 a. m.' : 'Thursday, November 26, 9:00 AM');
    expect(body).toContain('(631) 981-2663');
  });
});
