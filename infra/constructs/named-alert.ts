import type { Alert } from './alarm.ts';

/** What a stack asks to be watched; its alarm has the name. */
export type NamedAlert = Alert & { readonly name: string };
