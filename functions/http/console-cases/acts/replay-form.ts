import type { Html } from '../../../../shared/http/html/markup.ts';
import { consoleActTexts as texts } from '../../../../shared/texts/en/pages/console-acts.ts';
import type { ActView } from '../case/case-view.ts';
import { actForm } from './act-form.ts';

/** Sends a message again, for an admin; stands beside the message. @param about when it went out, for whoever cannot see where the button stands */
export function replayForm(view: ActView, messageId: string): Html | undefined {
  const { caller } = view;
  if (caller.kind !== 'staff' || !caller.roles.includes('admin')) return undefined;
  const { button } = texts.replay;
  return actForm(view, { act: 'replay', target: messageId, title: button, button });
}
