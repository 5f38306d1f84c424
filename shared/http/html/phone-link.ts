import { type Html, html } from './markup.ts';

/** A number of the North American plan as a link that calls it. @param shown as people read it, such as `(631) 981-2663` */
export const phoneLink = (shown: string): Html =>
  html`<a class="phone" href="tel:+1${shown.replaceAll(/\D/g, '')}">${shown}</a>`;
