import { Length } from 'class-validator';
import { IsStorableText, Trimmed } from './validation.js';

/** The file with all ballots of a round that publishes only totals: for sworn recounters, each time with the reason. */
export class ReadSwornFileRequest {
  @Trimmed()
  @IsStorableText()
  @Length(3, 500, { message: 'reason-length' })
  reason!: string;
}

export interface SwornFileView {
  /** SHA-256 of the file, as the result publishes it. */
  hash: string;
  mayRead: boolean;
  /** Newest first. */
  downloads: { at: string; byName: string; reason: string }[];
}
