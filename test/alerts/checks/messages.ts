import { resultOf } from '../../../shared/domain/messages/message-record.ts';
import type { History } from '../history.ts';
import type { Sent } from '../outside.ts';
import { phoneOf } from '../practice.ts';
import { idOf, toldIn } from './told.ts';

/** What is no page, and so may not ring a phone more than once in five minutes. */
const pages: readonly string[] = ['page', 'escalation', 'test-page'];
const fiveMinutes = 5 * 60_000;

const isSms = ({ service, channel }: Sent): boolean => service === 'sns' && channel === 'sms';

/** The first of each message: what goes out again because nobody could know is the same message. */
const firsts = (sent: readonly Sent[]): Sent[] =>
  sent.filter((each, place) => sent.findIndex((other) => idOf(other) === idOf(each)) === place);

/** A message went out more than once only where the ledger says that nobody could know. */
export function unmarkedRepeats(history: History): string[] {
  const { ledger } = toldIn(history);
  const counts = Map.groupBy(history.world.outside.sent, idOf);
  return [...counts].flatMap(([id, times]) => {
    const row = ledger.find(({ message }) => message.messageId === id);
    if (!row) return [`${id} went out, and the ledger does not know it`];
    const isMarked = row.doubt === true || resultOf(row) === 'ambiguous';
    return times.length > 1 && !isMarked ? [`${id} went out ${times.length} times and is called ${row.result}`] : [];
  });
}

/** One text message a number, case and step. */
export function doublePages(history: History): string[] {
  const { ledger } = toldIn(history);
  const texts = firsts(history.world.outside.sent).filter(
    (each) => isSms(each) && pages.includes(each.kind) && each.caseId,
  );
  const stepOf = (each: Sent) => {
    const row = ledger.find(({ message }) => message.messageId === idOf(each));
    return `${phoneOf(each.to)} ${each.caseId} round ${row?.message.round} step ${row?.message.step}`;
  };
  return [...Map.groupBy(texts, stepOf)].flatMap(([step, some]) =>
    some.length > 1 ? [`${step} was texted ${some.length} times`] : [],
  );
}

/** No phone rings more than once in five minutes for what is no page. */
export function ringingPhones({ world }: History): string[] {
  const texts = firsts(world.outside.sent).filter((each) => isSms(each) && !pages.includes(each.kind));
  return [...Map.groupBy(texts, ({ to }) => phoneOf(to))].flatMap(([phone, some]) => {
    const inOrder = some.toSorted((a, b) => a.at - b.at);
    return inOrder.slice(1).flatMap((each, place) => {
      const gap = each.at - (inOrder[place]?.at ?? 0);
      return gap < fiveMinutes ? [`${phone} rang for ${idOf(each)} ${gap / 1000} s after the one before`] : [];
    });
  });
}

/** Nobody is paged after a round ended, but for what an invocation had begun with before. That better answers ended it is no answer. */
export function pagesAfterTheEnd(history: History): string[] {
  const { world, seen } = history;
  const { ledger } = toldIn(history);
  return world.outside.sent.flatMap((each) => {
    const { message } = ledger.find((row) => row.message.messageId === idOf(each)) ?? {};
    if (!message || !['page', 'escalation'].includes(message.kind)) return [];
    const ended = seen.ended.get(`ROUND#${each.caseId}#${message.round}`);
    const isAfter = ended !== undefined && ended.how !== 'lowered' && each.began >= ended.write;
    return isAfter
      ? [`${idOf(each)} went out after round ${message.round} of ${each.caseId} had ended (${ended.how})`]
      : [];
  });
}

/** A page goes to an address that is confirmed, unless there is none at all. */
export function unheardPages({ world, seen }: History): string[] {
  return world.outside.sent
    .filter(({ kind, service }) => service === 'sns' && ['page', 'escalation'].includes(kind))
    .flatMap((each) => {
      const isHeard = seen.reached(each.to, each.channel, each.began, each.after);
      return isHeard ? [] : [`${idOf(each)} went to an address that is not confirmed`];
    });
}
