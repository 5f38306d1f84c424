import type { Urgency } from '../../domain/triage/urgency.ts';
import { urgencyWords } from '../../texts/en/urgency-words.ts';
import { type IconName, icon } from './icon.ts';
import { type Html, html } from './markup.ts';

const icons: Readonly<Record<Urgency, IconName>> = {
  emergent: 'octagon',
  urgent: 'triangle',
  expedited: 'clock',
  routine: 'calendar',
};

/** A level as word, icon and colour. */
export const urgencyMark = (urgency: Urgency): Html =>
  html`<span class="urgency urgency--${urgency}">${icon(icons[urgency])} ${urgencyWords[urgency]}</span>`;
