import { epochSeconds } from '../../domain/core/instants.ts';
import type { EventOf } from '../../domain/messages/events.ts';
import { type FormLinkSource, formLinkId, formLinkMail, formLinkSms } from '../../domain/messages/form-link-message.ts';
import type { OpenFormDeps } from '../saved-forms/open-saved-form.ts';
import type { DestinationDeps, Send } from './destinations.ts';
import { SendFailed, type Sent } from './ports.ts';

type FormLinkEvent = EventOf<'form-link'>;

/** What it takes to write the message of a link; the address stands in no event, and is opened only here. */
export type FormLinkDeps = Pick<DestinationDeps, 'clock' | 'patients' | 'phone' | 'practiceName' | 'publicUrl'> &
  Pick<DestinationDeps, 'texter' | 'texts' | 'zone'> &
  OpenFormDeps;

async function sourceOf(deps: FormLinkDeps, event: FormLinkEvent): Promise<FormLinkSource | undefined> {
  const { savedForms, formSeals, clock, texts, publicUrl, practiceName: practice, phone, zone } = deps;
  const link = await savedForms.link(event.link);
  if (!link || link.until <= epochSeconds(clock.now())) return undefined;
  const letter = await formSeals.openLetter(link.linkId, link.letter);
  const { language, until } = link;
  return letter && { ...letter, event, language, until, texts: texts.formLink, publicUrl, practice, phone, zone };
}

async function sendLink(deps: FormLinkDeps, event: FormLinkEvent): Promise<Sent | undefined> {
  const source = await sourceOf(deps, event);
  if (!source) return { superseded: true };
  if (event.channel === 'email') return deps.patients.send(formLinkMail(source));
  if (!deps.texter) throw new SendFailed('NoNumberToTextFrom', 'refused');
  return deps.texter.text(formLinkSms(source));
}

/** The link to whoever saved a form. One that has ended meanwhile is not sent. About a form nobody can phone: staff hear nothing of it. */
export async function toSaver(deps: FormLinkDeps, event: FormLinkEvent): Promise<Send[]> {
  const { channel } = event;
  return [
    {
      sendId: formLinkId(event),
      entry: { kind: 'form-link', channel, to: 'patient' },
      send: () => sendLink(deps, event),
    },
  ];
}
