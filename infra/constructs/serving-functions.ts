import type { Stack } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { type FunctionDescription, type FunctionName, functions } from '../../functions/functions.ts';
import { type FunctionResources, ServiceFunction } from './service-function.ts';

type Trigger = FunctionDescription['trigger'];

/** What comes by itself, without a caller who waits: it runs in a stack of its own (background-stack.ts). */
const ofBackground = ['stream', 'timer', 'inbound', 'schedule'] as const satisfies readonly Trigger[];
type BackgroundTrigger = (typeof ofBackground)[number];

export type BackgroundName = {
  [Name in FunctionName]: (typeof functions)[Name]['trigger'] extends BackgroundTrigger ? Name : never;
}[FunctionName];
export type ServiceName = Exclude<FunctionName, BackgroundName>;

const isOfBackground = (name: FunctionName): name is BackgroundName =>
  ofBackground.some((trigger) => trigger === functions[name].trigger);

const all = Object.keys(functions) as FunctionName[];
export const backgroundNames: readonly BackgroundName[] = all.filter(isOfBackground);
export const serviceNames: readonly ServiceName[] = all.filter((name): name is ServiceName => !isOfBackground(name));

export type Serving<Name extends FunctionName> = Readonly<Record<Name, ServiceFunction>>;

/** The functions of a stack. */
export const servingFunctions = <Name extends FunctionName>(
  stack: Stack,
  names: readonly Name[],
  resources: FunctionResources,
): Serving<Name> =>
  Object.fromEntries(names.map((name) => [name, new ServiceFunction(stack, name, resources)])) as Serving<Name>;

type AbilityOf<Name extends FunctionName> = (typeof functions)[Name]['abilities'][number];

/** Gives each function the abilities of its description, and the key that what they need is encrypted with. @param gifts how each is given that some of them have */
export function giveAbilities<Name extends FunctionName>(
  serving: Serving<Name>,
  gifts: Readonly<Record<AbilityOf<Name>, (to: ServiceFunction) => void>>,
  dataKey: Key,
): void {
  for (const [name, to] of Object.entries(serving) as [Name, ServiceFunction][]) {
    const abilities: readonly AbilityOf<Name>[] = functions[name].abilities;
    for (const ability of abilities) gifts[ability](to);
    if (abilities.length > 0) to.useKey(dataKey);
  }
}
