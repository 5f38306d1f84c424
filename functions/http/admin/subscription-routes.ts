import { EmptyBody } from '../../../shared/contract/empty-body.ts';
import { SubscriptionAnswer, SubscriptionsAnswer } from '../../../shared/contract/subscription-answers.ts';
import {
  ConfirmationBody,
  SubscriptionBody,
  SubscriptionsQuery,
} from '../../../shared/contract/subscription-bodies.ts';
import { routesOf } from '../../../shared/http/core/route.ts';

const ofStaff = { callers: ['staff'] } as const;

export const subscriptionRoutes = routesOf('admin', {
  listSubscriptions: {
    ...ofStaff,
    method: 'GET',
    path: '/v1/subscriptions',
    handler: 'http/admin/list-subscriptions.ts',
    summary: 'What you hear of and by what; as an admin anybody’s, by `recipientId`. An empty list means all.',
    query: SubscriptionsQuery,
    answers: { 200: { description: 'The subscriptions.', schema: SubscriptionsAnswer } },
  },
  addSubscription: {
    ...ofStaff,
    method: 'POST',
    path: '/v1/subscriptions',
    handler: 'http/admin/change-subscriptions.ts',
    summary:
      'Ask to hear of something, at the address that the directory has. A mailbox gets a mail from SNS and is `pending` until confirmed.',
    body: SubscriptionBody,
    answers: { 201: { description: 'The subscription; the same again where you had it.', schema: SubscriptionAnswer } },
  },
  removeSubscription: {
    ...ofStaff,
    method: 'DELETE',
    path: '/v1/subscriptions/{id}',
    handler: 'http/admin/change-subscriptions.ts',
    summary: 'End one. Whoever is on call keeps the last one by text message.',
    answers: { 204: { description: 'Ended.' } },
  },
  testSubscription: {
    ...ofStaff,
    method: 'POST',
    path: '/v1/subscriptions/{id}/test',
    handler: 'http/admin/try-subscription.ts',
    summary: 'Send a test there, one in five minutes. Where it is `pending` SNS is asked again first.',
    body: EmptyBody,
    looksUpKey: true,
    limited: 'One test to a person and channel in five minutes.',
    answers: { 200: { description: 'A test goes out.', schema: SubscriptionAnswer } },
  },
  confirmSubscription: {
    ...ofStaff,
    method: 'POST',
    path: '/v1/subscriptions/{id}/confirm',
    handler: 'http/admin/try-subscription.ts',
    summary:
      'Confirm a mailbox with the link that SNS mailed, or the token in it, instead of opening it: then nobody who gets hold of a mail can unsubscribe.',
    body: ConfirmationBody,
    looksUpKey: true,
    answers: { 202: { description: 'SNS is being told; the state follows.', schema: SubscriptionAnswer } },
  },
});
