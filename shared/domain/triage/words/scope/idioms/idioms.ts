import { eliminationIdioms } from './elimination.ts';
import { everydayIdioms } from './everyday.ts';
import { feelingIdioms } from './feeling.ts';
import { movementIdioms } from './movement.ts';

/** Phrases in which a clinical word means something else. Whatever is found inside one of them is nothing. */
export const idioms: readonly string[] = [...eliminationIdioms, ...feelingIdioms, ...movementIdioms, ...everydayIdioms];
