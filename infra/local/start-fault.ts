/** Something that keeps the stack from starting. Its message is one sentence with the remedy, for a person to read. */
export class StartFault extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'StartFault';
  }
}
