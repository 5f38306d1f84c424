import type { ReferrerTexts } from '../../domain/messages/message-texts.ts';

export const referrerMails: ReferrerTexts = {
  subject: {
    acknowledged: 'Referral {code} was acknowledged',
    'information-requested': 'Referral {code}: we ask you for information',
    scheduled: 'Referral {code}: a visit is booked',
    seen: 'Referral {code}: the visit took place',
    advised: 'Referral {code}: we have written to you',
    closed: 'Referral {code} is closed',
    declined: 'Referral {code} was declined',
    redirected: 'Referral {code} was redirected',
  },
  opening: {
    acknowledged: 'A person at our practice has taken notice of your referral {code}.',
    'information-requested':
      'We ask you for information about your referral {code}. What and by when stands with the referral.',
    scheduled: 'A visit is booked for your referral {code}.',
    seen: 'The visit of your referral {code} took place.',
    advised: 'We have written to you about your referral {code}. What we wrote stands with the referral.',
    closed: 'Your referral {code} is closed. How it came out stands with the referral.',
    declined: 'We cannot take your referral {code}. Why stands with the referral.',
    redirected: 'Your referral {code} goes to another clinic. More stands with the referral.',
  },
  lines: [
    '',
    'See it, signed in as the referrer: {link}',
    '',
    'Questions? Call {phone}.',
    'This message carries no patient details on purpose.',
  ],
};
