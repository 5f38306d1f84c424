import type { Channel } from '../../../../shared/domain/messages/events.ts';
import type { StaffTopic } from '../../../../shared/workflows/subscriptions/ports.ts';

/** One of the two ways by which alarms come. */
export interface AlarmWay {
  readonly topic: Pick<StaffTopic, 'list' | 'facts' | 'isOptedOut'>;
  readonly channel: Channel;
  /** The setting of the stage that names who hears, and what it says. */
  readonly setting: 'alarmEmail' | 'alarmPhone';
  readonly address: string;
}

const ask: Readonly<Record<Channel, string>> = {
  email:
    'confirm with the link that AWS has mailed there; after two days SNS forgets it, and no deployment sends another: subscribe it again (docs/deploy.md, "Alarms")',
  sms: 'subscribe it again (docs/deploy.md, "Alarms")',
};

/** @returns what is wrong with a way by which alarms come, in words; undefined where somebody hears them. */
export async function deafWay({ topic, channel, setting, address }: AlarmWay): Promise<string | undefined> {
  const found = (await topic.list()).find((each) => each.channel === channel && each.address === address);
  const who = `Alarms by ${channel === 'sms' ? 'text' : 'mail'}: ${setting} (${address})`;
  if (!found) return `${who} is not subscribed; ${ask[channel]}.`;
  if (found.arn === undefined) return `${who} has not confirmed; ${ask[channel]}.`;
  if (await topic.isOptedOut(found)) return `${who} has said STOP; have it send START to the number that texts it.`;
  if (channel === 'email' && (await topic.facts(found.arn))?.anybodyMayEnd)
    return `${who} was confirmed by a click, so whoever holds an alarm's mail can end it, mail scanners among them; unsubscribe it, and subscribe it again (docs/deploy.md, "Alarms").`;
  return undefined;
}
