import type { ReferrerTexts } from '../../domain/messages/message-texts.ts';

export const referrerMails: ReferrerTexts = {
  subject: {
    acknowledged: 'Referral {code} was acknowledged',
    'information-requested': 'Referral {code}: we need something from you',
    scheduled: 'Referral {code}: a visit is booked',
    seen: 'Referral {code}: the visit took place',
    advised: 'Referral {code}: we have written to you',
    closed: 'Referral {code} is closed',
    declined: 'Referral {code} was declined',
    redirected: 'Referral {code} was sent on for care elsewhere',
  },
  opening: {
    acknowledged: 'A person at our practice has looked at your referral {code}. See it: {link}',
    'information-requested':
      'We need something from you for your referral {code}. Read what, and answer by the day that it names: {link}',
    scheduled: 'A visit is booked for your referral {code}. Read when and where: {link}',
    seen: 'Your referral {code} was seen. See it: {link}',
    advised: 'We have written to you about your referral {code}. Read it: {link}',
    closed: 'We have closed your referral {code}. Read how it came out: {link}',
    declined: 'We cannot take your referral {code}. Read why: {link}',
    redirected: 'We have sent your patient of referral {code} on for care elsewhere. Read where and why: {link}',
  },
  lines: [
    '',
    'You sign in there as the referrer.',
    '',
    'Questions? Call {phone}.',
    'This message carries no patient details on purpose.',
  ],
};
