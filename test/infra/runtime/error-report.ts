/** What a runtime tells Lambda of a failure. */
export interface ErrorReport {
  errorType: string;
  errorMessage: string;
  trace?: readonly string[];
}

/** A function did not answer; Lambda counts that as an error of the function. */
export class LambdaError extends Error {
  readonly report: ErrorReport;

  constructor(functionName: string, report: ErrorReport) {
    super(`${functionName}: ${report.errorType}: ${report.errorMessage}`);
    this.name = 'LambdaError';
    this.report = report;
  }
}

/** As Node's runtime tells of what was thrown. */
export function reportOf(thrown: unknown): ErrorReport {
  if (!(thrown instanceof Error)) return { errorType: typeof thrown, errorMessage: String(thrown), trace: [] };
  return { errorType: thrown.name, errorMessage: thrown.message, trace: (thrown.stack ?? '').split('\n') };
}
