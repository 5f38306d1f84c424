import { bodyOutlineTexts } from '../../../texts/pages/body-outline.ts';
import { type Html, html } from '../markup.ts';
import type { PageLanguage } from '../page-language.ts';

/** The parts of the picture, by the number that each has in it. */
const zoneNumbers = { 'left-arm': 1, 'right-arm': 2, 'left-leg': 3, 'right-leg': 4, trunk: 5, seat: 6 } as const;
export type BodyZone = keyof typeof zoneNumbers;

/** The label of a part's checkbox: it begins with the number that the part has in the picture. */
export const zoneLabel = (zone: BodyZone, label: string): string => `${zoneNumbers[zone]}. ${label}`;

/** Shapes on a field of 120 by 210, by where they are in the picture, with the place of their number. */
const shapes = {
  trunk: { path: 'M44 40h32q6 0 6 6l-3 34 2 18H39l2-18-3-34q0-6 6-6z', at: [60, 68] },
  seat: { path: 'M39 100h42l2 15-23 11-23-11z', at: [60, 112] },
  pictureLeftArm: { path: 'M37 42q-13 1-15 14l-4 30-8 28 12 5 9-29 6-28z', at: [25, 82] },
  pictureRightArm: { path: 'M83 42q13 1 15 14l4 30 8 28-12 5-9-29-6-28z', at: [95, 82] },
  pictureLeftLeg: { path: 'M37 118l21 10-2 34-1 36-2 8H41l1-8-2-36z', at: [48, 158] },
  pictureRightLeg: { path: 'M83 118l-21 10 2 34 1 36 2 8h12l-1-8 2-36z', at: [72, 158] },
} as const;

/** Who looks at the picture has the left of a back on the left hand, and the left of a front on the right. */
const sides = {
  front: {
    pictureLeftArm: 'right-arm',
    pictureRightArm: 'left-arm',
    pictureLeftLeg: 'right-leg',
    pictureRightLeg: 'left-leg',
  },
  back: {
    pictureLeftArm: 'left-arm',
    pictureRightArm: 'right-arm',
    pictureLeftLeg: 'left-leg',
    pictureRightLeg: 'right-leg',
  },
} as const;

const part = (shape: keyof typeof shapes, zone: BodyZone): Html => {
  const { path, at } = shapes[shape];
  return html`<g class="zone zone--${zone}"><path d="${path}"></path><text x="${at[0]}" y="${at[1]}">${zoneNumbers[zone]}</text></g>\n`;
};

const figure = (
  view: keyof typeof sides,
): Html => html`<svg class="outline__body" viewBox="0 0 120 210" aria-hidden="true" focusable="false">
<circle cx="60" cy="22" r="14"></circle>
${part('trunk', 'trunk')}${part('seat', 'seat')}
${Object.entries(sides[view]).map(([shape, zone]) => part(shape as keyof typeof shapes, zone))}</svg>`;

/**
 * A body from the front and from the back, for a question that words alone ask badly. It only shows: the checkboxes below it are what is
 * ticked, and `zoneLabel` names each by its number. Where a browser can, a ticked part is filled.
 * @param whose left and right: the reader's own, or those of the person that the reader answers for
 */
export function bodyOutline(language: PageLanguage, whose: 'own' | 'others' = 'own'): Html {
  const words = bodyOutlineTexts[language];
  const [left, right] = [words.left[whose], words.right[whose]];
  const view = (which: keyof typeof sides, [first, second]: readonly string[]): Html => html`<div class="outline__view">
<p class="outline__name">${words[which]}</p>
${figure(which)}
<p class="outline__sides"><span>${first}</span><span>${second}</span></p>
</div>`;
  return html`<div class="outline" role="img" aria-label="${words.alternative}">
${view('front', [right, left])}
${view('back', [left, right])}
</div>`;
}
