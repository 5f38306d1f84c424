import { describe, expect, test } from 'vitest';
import { referralEventTypes } from '../../../shared/domain/cases/referral-event.ts';
import { mailedNews } from '../../../shared/domain/messages/message-texts.ts';
import { caseNews, visitNews } from '../../../shared/domain/messages/news.ts';
import { mailedAs, referrerMessage } from '../../../shared/domain/messages/referrer-message.ts';
import { referralNewsOf } from '../../../shared/domain/messages/referrer-news.ts';
import { messageTexts } from '../../../shared/texts/messages.ts';
import { anId } from '../../support/records.ts';
import { caseId, eventId, eventOf, headerOf } from '../../support/told-case.ts';

const mail = (news: (typeof mailedNews)[number]) =>
  referrerMessage({
    eventId,
    news,
    to: 'doctor@example.org',
    header: headerOf(),
    texts: messageTexts.referrer,
    publicUrl: 'https://spine.example/prod',
    phone: '(212) 555-0199',
  });

test('a referrer is told by mail that a referral was acknowledged, with code and link', () => {
  expect(mail('acknowledged')).toEqual({
    messageId: `${eventId}.referrer.email`,
    kind: 'referral-changed',
    to: 'doctor@example.org',
    caseId,
    subject: 'Referral 7KQ4-M2XD was acknowledged',
    body: [
      `A person at our practice has looked at your referral 7KQ4-M2XD. See it: https://spine.example/prod/v1/referrals/${caseId}`,
      '',
      'You sign in there as the referrer.',
      '',
      'Questions? Call (212) 555-0199.',
      'This message carries no patient details on purpose.',
    ].join('\n'),
  });
});

test.each(mailedNews)('a mail that a referral is %s names it, and neither person nor health', (news) => {
  const { subject, body } = mail(news);
  expect(subject).toContain('7KQ4-M2XD');
  expect(body.split('\n')[0]).toMatch(/: https:\/\/\S+$/);
  expect(`${subject} ${body}`).not.toMatch(/[{}]|Ana|urgent|emergent|routine|expedited|spine surgery|cancer/);
});

const header = { acknowledgedAt: '2026-11-23T13:00:00.000Z' };
const typeOfCase = (change: (typeof caseNews)[number]) =>
  referralNewsOf(eventOf<'case-changed'>({ kind: 'case-changed', change }), header)?.type;

describe('a referrer hears', () => {
  test.each([
    ['a new case', eventOf<'new-case'>({ kind: 'new-case' }), 'referral.received'],
    ['not again of one that got worse', eventOf<'new-case'>({ kind: 'new-case', from: 'routine' }), undefined],
  ])('%s', (_, event, type) => {
    expect(referralNewsOf(event, header)?.type).toBe(type);
  });

  test('of what the practice does, and not of who works on a case, at which level', () => {
    const unheard = caseNews.filter((change) => typeOfCase(change) === undefined);
    expect(unheard).toEqual(['retriaged', 'assigned', 'information-answered', 'information-overdue']);
  });

  test('that a case is acknowledged, also where staff set its level by the same act', () => {
    const event = eventOf<'case-changed'>({ kind: 'case-changed', change: 'retriaged', at: header.acknowledgedAt });
    expect(referralNewsOf(event, header)?.type).toBe('referral.acknowledged');
  });

  test.each(visitNews)('that a visit was %s, and of which', (change) => {
    const appointmentId = anId('apt');
    const news = referralNewsOf(eventOf<'visit-changed'>({ kind: 'visit-changed', change, appointmentId }), header);
    const type = change === 'booked' ? 'referral.scheduled' : 'referral.visit-changed';
    expect(news).toMatchObject({ type, change, appointmentId });
  });

  test('by mail of what it cannot know yet', () => {
    const silent = referralEventTypes.filter((type) => mailedAs(type) === undefined);
    expect(silent).toEqual(['referral.received', 'referral.visit-changed', 'referral.withdrawn']);
  });
});
