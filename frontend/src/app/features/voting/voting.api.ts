/** The routes of the server for who votes and who looks at the result. */
import { inject, Injectable } from '@angular/core';
import type {
  BallotReceipt,
  CodeAnswer,
  MyPart,
  OwnEntryRequest,
  ReceiptList,
  RoundItem,
  RoundResult,
  RoundView,
} from '@stoep/contracts';
import type { Choice } from '@stoep/rules';
import { Api } from '../../core/api/api';

@Injectable({ providedIn: 'root' })
export class VotingApi {
  private readonly api = inject(Api);

  listRounds(): Promise<RoundItem[]> {
    return this.api.get('/api/rounds');
  }

  findRound(slug: string): Promise<RoundView> {
    return this.api.get(`/api/rounds/${slug}`);
  }

  /** In a round with a list, who has no entry yet gets the one that signing in elsewhere says is theirs. */
  async findMyPart(slug: string, hasList: boolean): Promise<MyPart> {
    const mine = await this.api.get<MyPart>(`/api/rounds/${slug}/my-part`);
    return mine.hasEntry || !hasList ? mine : this.api.put(`/api/rounds/${slug}/my-entry/claim-by-sign-in`, {});
  }

  enter(slug: string, entry: OwnEntryRequest): Promise<MyPart> {
    return this.api.put(`/api/rounds/${slug}/my-entry`, entry);
  }

  claimEntry(slug: string, code: string): Promise<MyPart> {
    return this.api.put(`/api/rounds/${slug}/my-entry/claim`, { code });
  }

  checkCode(slug: string, code: string): Promise<CodeAnswer> {
    return this.api.post(`/api/rounds/${slug}/codes/check`, { code });
  }

  castBallot(slug: string, selection: Choice[]): Promise<BallotReceipt> {
    return this.api.post(`/api/rounds/${slug}/ballots`, { selection });
  }

  castWithCode(slug: string, code: string, selection: Choice[]): Promise<BallotReceipt> {
    return this.api.post(`/api/rounds/${slug}/ballots/with-code`, { code, selection });
  }

  findResult(slug: string): Promise<RoundResult> {
    return this.api.get(`/api/rounds/${slug}/result`);
  }

  listReceipts(slug: string): Promise<ReceiptList> {
    return this.api.get(`/api/rounds/${slug}/receipts`);
  }

  /** The published ballots, as text in Pabulib's format. @throws Problem */
  readBallots(slug: string): Promise<string> {
    return this.api.text(`/api/rounds/${slug}/result/ballots.pb`);
  }
}
