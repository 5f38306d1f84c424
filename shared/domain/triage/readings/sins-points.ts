import type { SinsSheet } from '../input.ts';
import { SpinalLevel } from '../spinal-level.ts';

/** The categories that one component can take. */
type Category<Component extends keyof SinsSheet> = NonNullable<SinsSheet[Component]>;

/**
 * Points of each category. Fisher CG, Spine 2010;35(22):E1221-E1229. A collapse of exactly 50 % is entered as over-50
 * [D].
 */
export const sinsPoints: { readonly [Component in keyof SinsSheet]: Readonly<Record<Category<Component>, number>> } = {
  location: { junctional: 3, mobile: 2, semirigid: 1, rigid: 0 },
  pain: { mechanical: 3, 'occasional-nonmechanical': 1, none: 0 },
  boneLesion: { lytic: 2, mixed: 1, blastic: 0 },
  alignment: { 'subluxation-translation': 4, 'de-novo-deformity': 2, normal: 0 },
  collapse: { 'over-50': 3, 'under-50': 2, 'no-collapse-over-50-body-involved': 1, none: 0 },
  posterolateral: { bilateral: 3, unilateral: 1, none: 0 },
};

const lastLevelOf: readonly (readonly [last: SpinalLevel, Category<'location'>])[] = [
  ['C2', 'junctional'],
  ['C6', 'mobile'],
  ['T2', 'junctional'],
  ['T10', 'semirigid'],
  ['L1', 'junctional'],
  ['L4', 'mobile'],
  ['S1', 'junctional'],
  ['S5', 'rigid'],
];

const position = (level: SpinalLevel): number => SpinalLevel.options.indexOf(level);

/**
 * Location category of a level: junctional C0–C2, C7–T2, T11–L1, L5–S1; mobile C3–C6, L2–L4; semi-rigid T3–T10; rigid
 * S2–S5. Fisher 2010.
 */
export const locationOf = (level: SpinalLevel): Category<'location'> =>
  lastLevelOf.find(([last]) => position(level) <= position(last))?.[1] ?? 'rigid';
