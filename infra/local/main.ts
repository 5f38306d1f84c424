import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8's space for new objects small: it would grow to 32 MB for a speed that a laptop does not need, and the whole
 * process tree is to stay under 300 MB. It never shrinks again, so this comes before anything else is loaded.
 */
setFlagsFromString('--semi-space-growth-factor=1');
await import('./run.ts');
