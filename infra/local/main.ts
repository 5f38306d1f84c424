import { setFlagsFromString } from 'node:v8';

/**
 * The whole process tree is to stay under 300 MB, so V8 collects earlier than it likes to: its space for new objects would
 * grow to 32 MB, its space for old ones by more than half between collections. Both hold only if nothing was loaded before.
 */
setFlagsFromString('--semi-space-growth-factor=1');
setFlagsFromString('--heap-growing-percent=20');
await import('./run.ts');
