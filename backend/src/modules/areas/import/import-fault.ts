/** A file could not be imported; nothing was stored. The message holds every fault, a line each. */
export class ImportFault extends Error {
  override name = 'ImportFault';
  /** The commands show the message without a stack. */
  readonly isConfigError = true;

  constructor(
    what: string,
    readonly faults: readonly string[],
  ) {
    super([`${what} was refused as a whole; nothing has changed.`, ...faults.map((fault) => `- ${fault}`)].join('\n'));
  }
}
