import { keyTexts as texts } from '../../texts/en/pages/console-keys.ts';
import { type Html, html } from '../html/markup.ts';
import { fold } from './fold.ts';

/** What is pressed, one key after the other, and what that does. */
type Keys = readonly [keys: readonly string[], does: string];

const line = ([keys, does]: Keys): Html =>
  html`<div><dt>${keys.map((each) => html`<kbd>${each}</kbd> `)}</dt><dd>${does}</dd></div>\n`;

/**
 * Which keys there are, at the foot of each page; the button that turns them off is the script's to show (script/keys.js).
 * @param parts the parts of the console that its reader has, each by its letter
 */
export function keysHelp(parts: readonly { letter: string; name: string }[]): Html {
  const keys: Keys[] = [
    ...texts.list.map(([key, does]): Keys => [[key], does]),
    ...parts.map(({ letter, name }): Keys => [[texts.go, letter], name]),
  ];
  return html`<footer class="keys-help no-print">
${fold(
  texts.title,
  html`<p>${texts.lead}</p>
<dl class="facts">${keys.map(line)}</dl>
<button class="usa-button usa-button--outline" type="button" data-off="${texts.turnOff}" data-on="${texts.turnOn}" hidden>${texts.turnOff}</button>`,
  { id: 'keys' },
)}
</footer>`;
}
