import type { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from '../../shared/domain/cases/case-header.ts';
import type { Caller } from '../../shared/domain/core/party.ts';
import { addressOf, type Complaint, cannotWalk, complaints, intakeOf, reaches, referralOf, weakLeg } from './people.ts';
import { phoneOf, staff } from './practice.ts';
import type { Slot, World } from './world.ts';

/** What somebody does in a history. */
export type Act = (world: World, slot: Slot, number: number) => Promise<unknown>;

const referrer: Caller = {
  kind: 'referrer',
  referrerId: 'demo-oncology',
  scopes: ['referrals/read', 'referrals/write'],
};
const staffNamed = (staffId: string): Caller => {
  const { role = 'nurse' } = staff.find(({ recipientId }) => recipientId === staffId) ?? {};
  return { kind: 'staff', staffId, roles: [role] };
};
const nurses = ['nurse-1', 'nurse-2', 'surgeon-1'] as const;

/** The cases as they stand. */
export const casesIn = ({ tables }: World): CaseHeader[] =>
  tables.of('Cases').flatMap(({ header }) => (header ? [header as CaseHeader] : []));

/** Some case, most often one that is open. */
function someCase(world: World, isMeant: (header: CaseHeader) => boolean = () => true): CaseHeader | undefined {
  const all = casesIn(world).filter(isMeant);
  const open = all.filter(({ pagingOpen }) => pagingOpen);
  const from = open.length > 0 && world.random.chance(0.8) ? open : all;
  return from.length > 0 ? world.random.pick(from) : undefined;
}

const complaintOf = ({ random }: World): Complaint =>
  random.chance(0.5) ? 'emergent' : random.pick(Object.keys(complaints) as Complaint[]);

const intake: Act = (world, slot, number) => {
  const body = intakeOf(complaintOf(world), number, world.random.pick(reaches));
  return world.ask(slot, 'submitIntake', { caller: { kind: 'public' }, body, from: addressOf(number) });
};

const refer: Act = (world, slot, number) => {
  const body = referralOf(complaintOf(world), number, world.random.pick(reaches));
  return world.ask(slot, 'submitReferral', { caller: referrer, body, key: `refer-${number}` });
};

/** Answers that make a case worse, from whoever sent it. */
const worsen: Act = async (world, slot) => {
  const header = someCase(world);
  if (!header) return;
  const body = { clinical: world.random.chance(0.6) ? cannotWalk : weakLeg };
  if (header.kind === 'referral')
    return world.ask(slot, 'addReferralAnswers', { caller: referrer, id: header.caseId, body });
  return world.ask(slot, 'addIntakeAnswers', {
    caller: { kind: 'booking', caseId: header.caseId },
    id: header.caseId,
    body,
  });
};

const acknowledge: Act = async (world, slot) => {
  const header = someCase(world);
  const caller = staffNamed(world.random.pick([...nurses, 'front-desk-1']));
  if (header) return world.ask(slot, 'acknowledgeCase', { caller, id: header.caseId, body: {} });
};

/** Links and digits in what was sent to staff. */
const linkIn = /https:\/\/spine\.example\/\S*?([\w-]{22})(?=\s|$)/;
const digitsIn = /reply (?:with )?(\d{4})/;

const pagesSent = ({ outside }: World) => outside.sent.filter(({ text }) => linkIn.test(text));

const answerByLink: Act = async (world, slot) => {
  const pages = pagesSent(world);
  if (pages.length === 0) return;
  const { text } = world.random.chance(0.7) ? pages[pages.length - 1]! : world.random.pick(pages);
  const reached = world.random.chance(0.2);
  const ended = await world.invoke(slot, ({ answerLink }) => answerLink(linkIn.exec(text)?.[1] ?? '', reached));
  world.asked.add(`answerLink ${ended ? 'done' : 'refused'}`);
};

const answerBySms: Act = async (world, slot, number) => {
  const pages = world.outside.sent.filter(({ text, channel }) => channel === 'sms' && digitsIn.test(text));
  if (pages.length === 0) return;
  const { text, to } = world.random.chance(0.7) ? pages[pages.length - 1]! : world.random.pick(pages);
  const Message = JSON.stringify({
    originationNumber: phoneOf(to),
    destinationNumber: '+12125550100',
    messageBody: digitsIn.exec(text)?.[1] ?? '',
    inboundMessageId: `reply-${number}`,
  });
  const Records = [{ Sns: { MessageId: `in-${number}`, Message } }];
  const ended = await world.invoke(slot, ({ inbound }) => inbound({ Records }, world.context));
  world.asked.add(`answerSms ${ended?.answer.handled ? 'done' : 'refused'}`);
};

const contact: Act = async (world, slot) => {
  const header = someCase(world);
  const caller = staffNamed(world.random.pick([...nurses, 'front-desk-1']));
  const body = { channel: 'phone', reached: world.random.chance(0.4) };
  if (header) return world.ask(slot, 'recordContact', { caller, id: header.caseId, body });
};

const withdraw: Act = async (world, slot) => {
  const header = someCase(world, ({ kind }) => kind === 'referral');
  if (header) return world.ask(slot, 'withdrawReferral', { caller: referrer, id: header.caseId, body: {} });
};

const override: Act = async (world, slot) => {
  const header = someCase(world);
  const urgency = world.random.pick(['emergent', 'urgent', 'routine']);
  const asked = { caller: staffNamed('nurse-1'), body: { urgency, reason: 'seen by phone' } };
  if (header) return world.ask(slot, 'overrideTriage', { ...asked, id: header.caseId });
};

/** Two shifts from now on, or from a little later. */
const changeRota: Act = (world, slot) => {
  const from = world.now.add({ minutes: world.random.below(90) }).round('minute');
  const turn = from.add({ minutes: 20 + world.random.below(300) });
  const to = from.add({ hours: 48 });
  const [first, second] = world.random.chance(0.5) ? ['nurse-2', 'surgeon-1'] : ['surgeon-1', 'nurse-1'];
  const shift = (start: Temporal.Instant, end: Temporal.Instant, recipientId = '') => ({
    start: start.toString(),
    end: end.toString(),
    recipientId,
  });
  const region = world.random.pick(['nyc', 'long-island']);
  const shifts = [shift(from, turn, first), shift(turn, to, second)];
  const body = { region, from: from.toString(), to: to.toString(), shifts };
  return world.ask(slot, 'putOnCall', { caller: staffNamed('admin-1'), body });
};

/** A phone or mailbox stops being confirmed, or is again. */
const turnEndpoint: Act = async (world) => {
  const { tables, random } = world;
  const rows = tables.of('Directory').filter(({ sk }) => String(sk).startsWith('ENDPOINT#'));
  const { pk, sk } = random.pick(rows);
  await world.turns.take(() => tables.turnEndpoint({ pk: String(pk), sk: String(sk) }));
};

const bookVisit: Act = async (world, slot) => {
  const header = someCase(world, ({ status }) => status !== 'withdrawn');
  if (!header) return;
  const day = world.now.toZonedDateTimeISO('America/New_York').add({ days: 1 + world.random.below(3) });
  const start = day.with({ hour: 9 + world.random.below(3), minute: 0, second: 0, millisecond: 0 });
  const slotId = ['surgeon-one', 'queens', 'consult', start.epochMilliseconds / 60_000, 40].join('~');
  const body = { caseId: header.caseId, slotId };
  return world.ask(slot, 'bookAppointment', {
    caller: staffNamed(world.random.pick(['front-desk-1', 'nurse-1'])),
    body,
  });
};

const cancelVisit: Act = async (world, slot) => {
  const open = casesIn(world).flatMap(({ openVisits }) => Object.values(openVisits));
  if (open.length === 0) return;
  const id = world.random.pick(open);
  return world.ask(slot, 'cancelAppointment', { caller: staffNamed('front-desk-1'), id, body: {} });
};

/** How often each is done, of so many. */
const weights: readonly (readonly [number, Act])[] = [
  [4, acknowledge],
  [4, answerByLink],
  [4, answerBySms],
  [4, contact],
  [3, worsen],
  [2, withdraw],
  [3, override],
  [2, changeRota],
  [2, turnEndpoint],
  [8, bookVisit],
  [3, cancelVisit],
];
export const acts: readonly Act[] = weights.flatMap(([weight, act]) => Array.from({ length: weight }, () => act));

/** Somebody new comes. */
export const arrive: Act = (world, ...rest) => (world.random.chance(0.6) ? intake : refer)(world, ...rest);

/** A nurse reaches everybody: what was open is answered. */
export async function answerAll(world: World): Promise<void> {
  for (const { caseId, pagingOpen, reachedAt, status } of casesIn(world)) {
    const body = { channel: 'phone', reached: true };
    const isOpen = pagingOpen || (reachedAt === undefined && status !== 'withdrawn');
    if (isOpen) await world.ask('api-1', 'recordContact', { caller: staffNamed('nurse-1'), id: caseId, body });
  }
}
