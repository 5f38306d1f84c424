/**
 * Stands in for `@aws-lambda-powertools/jmespath`, with which Powertools Idempotency finds a key within a payload where it is
 * told a path. We pass it the key itself.
 */
export function search(): never {
  throw new Error('This bundle leaves JMESPath out: see infra/bundling/bundle.ts.');
}

export class PowertoolsFunctions {}
