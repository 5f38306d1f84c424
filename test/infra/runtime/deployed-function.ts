/** What the template says of a function. Plain data: it goes from the test to the process that runs the function. */
export interface DeployedFunction {
  /** Module and export. */
  handler: string;
  timeoutSeconds: number;
  memoryMegabytes: number;
  /** Names of its variables, with the values of those that are the same in every account. */
  variables: Readonly<Record<string, string | null>>;
}
