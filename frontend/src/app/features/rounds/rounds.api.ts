/** The routes of the server for making, running and counting voting rounds. */
import { inject, Injectable } from '@angular/core';
import type {
  AddPlanRequest,
  CountingRequest,
  EnterFormRequest,
  JudgePlanRequest,
  PaperBatchDetail,
  PaperFormState,
  PaperView,
  PostponeRoundRequest,
  ReplaceCodeRequest,
  RollView,
  RoundCandidate,
  RoundContentRequest,
  RoundCountView,
  RoundFile,
  RoundFileItem,
  RoundItem,
  RoundStepRequest,
  RuleOutcomeView,
  SavedRoll,
  SavedRound,
  SaveRoundRequest,
  SchemeListItem,
  SwornFileView,
} from '@stoep/contracts';
import type { RoundStep } from '@stoep/rules';
import { Api } from '../../core/api/api';

@Injectable({ providedIn: 'root' })
export class RoundFilesApi {
  private readonly api = inject(Api);

  findRounds(): Promise<RoundFileItem[]> {
    return this.api.get('/api/round-files');
  }

  /** What the desk sees: rounds that are public, to replace a code in. */
  async findPublicRounds(): Promise<RoundFileItem[]> {
    const rounds = await this.api.get<RoundItem[]>('/api/rounds');
    return rounds.map(({ slug, title, state, dates: { opensAt, closesAt } }) => ({
      ...{ slug, title, state, opensAt, closesAt },
      version: 0,
    }));
  }

  findRound(slug: string): Promise<RoundFile> {
    return this.api.get(`/api/round-files/${slug}`);
  }

  findSchemes(): Promise<SchemeListItem[]> {
    return this.api.get('/api/schemes');
  }

  startRound(content: RoundContentRequest): Promise<SavedRound> {
    return this.api.post('/api/round-files', content);
  }

  saveRound(slug: string, content: SaveRoundRequest): Promise<SavedRound> {
    return this.api.put(`/api/round-files/${slug}`, content);
  }

  findCandidates(slug: string): Promise<RoundCandidate[]> {
    return this.api.get(`/api/round-files/${slug}/candidates`);
  }

  addPlan(slug: string, plan: AddPlanRequest): Promise<SavedRound> {
    return this.api.post(`/api/round-files/${slug}/plans`, plan);
  }

  judgePlan(slug: string, number: string, judgement: JudgePlanRequest): Promise<SavedRound> {
    return this.api.put(`/api/round-files/${slug}/plans/${number}`, judgement);
  }

  removePlan(slug: string, number: string, step: RoundStepRequest): Promise<SavedRound> {
    return this.api.post(`/api/round-files/${slug}/plans/${number}/remove`, step);
  }

  takeStep(
    slug: string,
    step: Exclude<RoundStep, 'edit'>,
    body: RoundStepRequest | PostponeRoundRequest,
  ): Promise<SavedRound> {
    return this.api.post(`/api/round-files/${slug}/${step}`, body);
  }

  findCount(slug: string): Promise<RoundCountView> {
    return this.api.get(`/api/round-files/${slug}/count`);
  }

  findSwornFile(slug: string): Promise<SwornFileView> {
    return this.api.get(`/api/round-files/${slug}/sworn-file`);
  }

  readSwornFile(slug: string, reason: string): Promise<Blob> {
    return this.api.download(`/api/round-files/${slug}/sworn-file`, { reason });
  }

  tryOut(slug: string, rule: CountingRequest): Promise<RuleOutcomeView> {
    return this.api.post(`/api/round-files/${slug}/what-if`, rule);
  }

  findRoll(slug: string): Promise<RollView> {
    return this.api.get(`/api/round-files/${slug}/roll`);
  }

  importRoll(slug: string, file: File): Promise<SavedRoll> {
    return this.api.upload(`/api/round-files/${slug}/roll`, {}, 'roll', file);
  }

  makeLetters(slug: string, run: number | null): Promise<Blob> {
    return this.api.download(`/api/round-files/${slug}/roll/letters`, run === null ? {} : { run });
  }

  revokeCode(slug: string, label: string): Promise<{ revoked: true }> {
    return this.api.post(`/api/round-files/${slug}/roll/revoke`, { label });
  }

  replaceCode(slug: string, request: ReplaceCodeRequest): Promise<Blob> {
    return this.api.download(`/api/round-files/${slug}/roll/replace`, request);
  }

  findPaper(slug: string): Promise<PaperView> {
    return this.api.get(`/api/round-files/${slug}/paper`);
  }

  findBatch(slug: string, number: string): Promise<PaperBatchDetail> {
    return this.api.get(`/api/round-files/${slug}/paper/${number}`);
  }

  makeBatch(slug: string, formCount: number): Promise<{ number: number }> {
    return this.api.post(`/api/round-files/${slug}/paper`, { formCount });
  }

  enterForm(slug: string, batch: string, form: string, typed: EnterFormRequest): Promise<{ state: PaperFormState }> {
    return this.api.put(`/api/round-files/${slug}/paper/${batch}/forms/${form}`, typed);
  }

  closeBatch(slug: string, batch: string): Promise<{ number: number }> {
    return this.api.post(`/api/round-files/${slug}/paper/${batch}/close`, {});
  }
}
