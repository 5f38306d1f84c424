import type { Random } from '../histories/random.ts';
import { canary } from './needles.ts';
import type { Person } from './people.ts';
import type { Sunk } from './sinks.ts';

/** The id that a message to a patient was sent under; one of nobody where none was. */
function someMessage(sunk: readonly Sunk[], service: string, random: Random): string {
  const sent = sunk.filter(({ sink, of }) => sink === 'patient message' && of === service);
  if (sent.length === 0) return canary;
  const { text } = random.pick(sent.slice(-20));
  const pattern = service === 'sesv2' ? /"Name":"messageId","Value":"([^"]+)"/ : /"messageId":"([^"]+)"/;
  return pattern.exec(text)?.[1] ?? canary;
}

/** What SES tells of a mail: it says to whom, and quotes the other side. */
const ofMail = (messageId: string, { email }: Person, random: Random) => ({
  eventType: random.pick(['Bounce', 'Complaint', 'Delivery', 'Reject']),
  mail: {
    messageId: 'provider-1',
    destination: [email],
    tags: { messageId: [messageId] },
    headers: [{ name: 'To', value: `${canary} <${email}>` }],
  },
  bounce: {
    bounceType: random.pick(['Permanent', 'Transient']),
    bouncedRecipients: [{ emailAddress: email, diagnosticCode: `550 ${canary} unknown` }],
  },
});

const ofText = (messageId: string, { phone }: Person, random: Random) => ({
  eventType: random.pick(['TEXT_DELIVERED', 'TEXT_BLOCKED', 'TEXT_UNREACHABLE', 'TEXT_INVALID']),
  messageId: 'provider-2',
  destinationPhoneNumber: phone,
  messageStatusDescription: `${canary} is not there`,
  context: { messageId },
});

/** Something that comes in by SNS: of a mail, of a text, or what nobody knows. */
export function receiptOf(sunk: readonly Sunk[], person: Person, random: Random): object {
  const message = random.pick([
    ofMail(someMessage(sunk, 'sesv2', random), person, random),
    ofText(someMessage(sunk, 'smsvoice', random), person, random),
    { [canary]: person.phone },
    { eventType: 'Bounce', mail: { messageId: 7, destination: [person.email] } },
  ]);
  const Message = random.chance(0.05) ? `{"${canary}` : JSON.stringify(message);
  return { Records: [{ Sns: { MessageId: `in-${person.number}`, Message } }] };
}
