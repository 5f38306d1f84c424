import { type Html, html } from './markup.ts';

/** Shapes on a field of 24 by 24, each told from the others without colour. */
const shapes = {
  octagon: 'M8.3 2h7.4L22 8.3v7.4L15.7 22H8.3L2 15.7V8.3zM11 6v8h2V6zm0 10v2h2v-2z',
  triangle: 'M12 2 1 21h22zM11 9v6h2V9zm0 8v2h2v-2z',
  clock: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16zm-1 3v6l5 3 1-1.7-4-2.3V7z',
  calendar: 'M7 2v2H3v18h18V4h-4V2h-2v2H9V2zM5 10h14v10H5z',
  check: 'M9 16.2 4.8 12l-1.4 1.4L9 19 21 7l-1.4-1.4z',
} as const;
export type IconName = keyof typeof shapes;

/** A picture beside a word that says the same, so it is hidden from screen readers. */
export const icon = (name: IconName): Html =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path fill-rule="evenodd" d="${shapes[name]}"></path></svg>`;
