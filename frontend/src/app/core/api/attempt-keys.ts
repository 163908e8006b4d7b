/**
 * Idempotency keys. The same command keeps its key until there is a definite answer, so that pressing "Verstuur" again
 * after a cut connection does it once; a new command, or the same one after an answer, gets a new key.
 */
export class AttemptKeys {
  private readonly open = new Map<string, string>();

  keyFor(command: string): string {
    const key = this.open.get(command) ?? crypto.randomUUID();
    this.open.set(command, key);
    return key;
  }

  answered(command: string): void {
    this.open.delete(command);
  }
}
