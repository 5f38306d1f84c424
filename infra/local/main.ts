import { setFlagsFromString } from 'node:v8';

/**
 * The whole process tree is to stay under 300 MB, so V8 collects earlier than it likes to: its space for new objects would
 * grow to 32 MB, its space for old ones to a multiple between collections. Growing by 20 per cent at a time took two thirds more
 * processor time for a long search; by 80 it left the tree at 325 MB after a storm of requests, by 40 at 301 MB, no slower. Both hold only
 * if nothing was loaded before.
 */
setFlagsFromString('--semi-space-growth-factor=1');
setFlagsFromString('--heap-growing-percent=40');
/** Log level and metrics stay as the caller set them, else quiet. The logger reads them once, when it is loaded. */
process.env.POWERTOOLS_LOG_LEVEL ??= 'WARN';
process.env.POWERTOOLS_METRICS_DISABLED ??= 'true';
process.env.POWERTOOLS_SERVICE_NAME ??= 'local';
await import('./run.ts');
