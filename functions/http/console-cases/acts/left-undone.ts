import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { consoleActTexts as texts } from '../../../../shared/texts/en/pages/console-acts.ts';
import type { ActView } from '../case/case-view.ts';

/** What would be left undone by ending the case now: said beside the button that ends it, and nothing forbids that. */
export function leftUndone({ body }: ActView): Html | undefined {
  const isUnreached = body.reachedAt === undefined && body.seenAt === undefined;
  const left = [...(isUnreached ? [texts.unreached] : []), ...(body.unreadText ? [texts.unread] : [])];
  return left.length === 0 ? undefined : html`<p><strong>${left.join(' ')}</strong></p>`;
}
