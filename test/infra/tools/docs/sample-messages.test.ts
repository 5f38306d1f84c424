import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { practice } from '../../../../shared/config/practice.ts';
import { staffMessage } from '../../../../shared/domain/messages/staff-message.ts';
import { messageTexts } from '../../../../shared/texts/messages.ts';
import { eventOf } from '../../../support/told-case.ts';
import { configured } from '../../../support/told-kinds.ts';

/** The text message of an emergency's page. */
function pageText(publicUrl: string, code: string, answer: { token: string; digits: string }): string {
  const event = { ...eventOf({ kind: 'page', urgency: 'emergent' }), code };
  const source = { ...configured, texts: messageTexts.staff, event, publicUrl, answer, phone: practice.phone.shown };
  return staffMessage(source, { recipientId: 'nurse-one' }, 'sms').body;
}

test('the tour shows a page as it is sent', () => {
  const page = pageText('http://localhost:3000', '…', { token: '…', digits: '…' });
  expect(readFileSync('README.md', 'utf8')).toContain(JSON.stringify(page));
});

test('the sample for the registration of a number is a page as it is sent', () => {
  const page = pageText('https://…', '7KQ4-M2XD', { token: '…', digits: '0472' });
  expect(readFileSync('docs/deploy.md', 'utf8')).toContain(`\`${page}\``);
});
