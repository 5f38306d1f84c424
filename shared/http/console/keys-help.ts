import { keyTexts as texts } from '../../texts/en/pages/console-keys.ts';
import { type Html, html } from '../html/markup.ts';
import { fold } from './fold.ts';

const key = ([keys, does]: (typeof texts.list)[number]): Html =>
  html`<div><dt>${keys.split(' ').map((each) => html`<kbd>${each}</kbd> `)}</dt><dd>${does}</dd></div>\n`;

/** Which keys there are, at the foot of each page; the button that turns them off is the script's to show (script/keys.js). */
export const keysHelp = (): Html => html`<footer class="keys-help no-print">
${fold(
  texts.title,
  html`<p>${texts.lead}</p>
<dl class="facts">${texts.list.map(key)}</dl>
<button class="usa-button usa-button--outline" type="button" data-off="${texts.turnOff}" data-on="${texts.turnOn}" hidden>${texts.turnOff}</button>`,
  { id: 'keys' },
)}
</footer>`;
