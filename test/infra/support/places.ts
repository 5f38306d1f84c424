import { type FunctionName, functions } from '../../../functions/functions.ts';
import type { Part, Resource, StageTemplates } from './synthesised.ts';

/** What comes by itself, without a caller who waits. */
const behindTheDoors: readonly string[] = ['stream', 'timer', 'inbound', 'schedule'];

/** The stack of a function. */
export const partOf = (name: FunctionName): Part =>
  behindTheDoors.includes(functions[name].trigger) ? 'background' : 'service';

/** Where a function stands in the tree of constructs: `service/intake`. */
export const placeOf = (name: FunctionName): string => `${partOf(name)}/${name}`;

export const lambdaOf = (templates: StageTemplates, name: FunctionName): Resource =>
  templates.named(`${placeOf(name)}/Function`);

/** Where goes what a function could not do in all its attempts. */
export const deadLettersOf = (name: FunctionName): string =>
  partOf(name) === 'service' ? 'messages/DoorDeadLetters' : 'messages/WorkDeadLetters';
