import type * as z from 'zod/mini';
import type { SubscriptionAnswer } from '../../../../shared/contract/subscription-answers.ts';
import type { Clinic } from '../../../../shared/domain/directory/directory.ts';
import { dataTable } from '../../../../shared/http/console/data-table.ts';
import { flag } from '../../../../shared/http/console/flag.ts';
import { formTokenInput } from '../../../../shared/http/console/form-token.ts';
import type { SignedIn } from '../../../../shared/http/core/sessions.ts';
import { hiddenFields } from '../../../../shared/http/html/form/buttons.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { staffKindWords } from '../../../../shared/texts/en/message-kind-words.ts';
import { stateTodos, stateWords, alertsTexts as texts } from '../../../../shared/texts/en/pages/console-alerts.ts';
import { regionWords } from '../../../../shared/texts/en/region-words.ts';
import { urgencyWords } from '../../../../shared/texts/en/urgency-words.ts';

export type Subscription = z.infer<typeof SubscriptionAnswer>;

const flags = { confirmed: 'good', pending: 'warning', broken: 'danger' } as const;

const inWords = (words: readonly string[], otherwise: string): string =>
  words.length > 0 ? words.join('; ') : otherwise;

/** Where, and of what urgency. */
function scope({ clinics, regions, urgencies }: Subscription, all: readonly Clinic[]): string {
  const named = clinics.map((id) => all.find(({ clinicId }) => clinicId === id)?.name ?? id);
  const places = [...regions.map((region) => regionWords[region]), ...named];
  return [inWords(places, texts.everywhere), ...urgencies.map((each) => urgencyWords[each])].join('; ');
}

const standing = ({ channel, state }: Subscription): Html => {
  const todo = stateTodos[channel][state];
  return html`${flag(stateWords[state], flags[state])}${todo && html`<p class="alerts__todo">${todo}</p>`}`;
};

const acts = (
  { subscriptionId, channel }: Subscription,
  signedIn: SignedIn,
): Html => html`<form class="button-row" method="post">
${formTokenInput(signedIn)}
${hiddenFields({ subscription: subscriptionId })}
<button class="usa-button usa-button--outline" type="submit" name="act" value="test">${texts.test}<span class="usa-sr-only">, ${texts.channels[channel]}</span></button>
<button class="usa-button usa-button--outline" type="submit" name="act" value="remove">${texts.remove}<span class="usa-sr-only">, ${texts.channels[channel]}</span></button>
</form>`;

/** What somebody hears of, each with its state and what to do about it. */
export const alertsList = (
  subscriptions: readonly Subscription[],
  clinics: readonly Clinic[],
  signedIn: SignedIn,
): Html => {
  const { by, what, where, quiet, state, act } = texts.columns;
  return html`<div class="alerts">${dataTable({
    caption: texts.list,
    columns: [
      { head: by, isRowHead: true },
      { head: what },
      { head: where },
      { head: quiet },
      { head: state },
      { head: act },
    ],
    rows: subscriptions.map((each) => [
      texts.channels[each.channel],
      inWords(
        each.kinds.map((kind) => staffKindWords[kind]),
        texts.all,
      ),
      scope(each, clinics),
      each.quietHours ? texts.quiet(each.quietHours.from, each.quietHours.to) : '–',
      standing(each),
      acts(each, signedIn),
    ]),
    empty: texts.none,
  })}</div>`;
};
