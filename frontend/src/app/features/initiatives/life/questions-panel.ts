/** Questions of neighbours and the answers, in public. */
import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { InitiativeDetail, QuestionView } from '@stoep/contracts';
import { Api } from '../../../core/api/api';
import { formState } from '../../../core/forms/form-state';
import { DayPipe } from '../../../core/format/format.pipes';
import { Session } from '../../../core/session/session';
import { TermPipe, TextPipe } from '../../../core/texts/text.pipe';
import { ReportButton } from '../../../shared/moderation/report-button';
import { TextForm } from './text-form';

@Component({
  selector: 'stoep-questions-panel',
  imports: [DayPipe, ReportButton, RouterLink, TermPipe, TextForm, TextPipe],
  template: `
    <section class="stack" aria-labelledby="vragen-kop">
      <h2 id="vragen-kop">{{ 'life.questions' | text }}</h2>
      @if (initiative().questions.length === 0) {
        <p>{{ 'life.questions-none' | text }}</p>
      }
      <ul class="stoep-questions">
        @for (question of initiative().questions; track question.id) {
          <li class="stack stack--tight">
            <p class="soft small">
              {{ 'life.question-by' | text: { name: question.askedByName } }}, {{ question.askedAt | day }}
            </p>
            @if (question.hiddenReason; as why) {
              <p class="soft">{{ 'moderation.hidden.part' | text: { reason: (why | term: 'moderation.reason') } }}</p>
            } @else {
              <p class="pre-line">{{ question.text }}</p>
              @if (!question.isMine) {
                <stoep-report-button kind="question" [key]="question.id" [about]="question.text" />
              }
            }
            @if (question.answer) {
              <div class="stoep-question__answer stack stack--tight">
                <p class="soft small">
                  {{
                    question.answeredByName
                      ? ('life.question-answer-by' | text: { name: question.answeredByName })
                      : ('life.question-municipality' | text)
                  }}, {{ question.answeredAt! | day }}
                </p>
                <p class="pre-line">{{ question.answer }}</p>
                <stoep-report-button kind="answer" [key]="question.id" [about]="question.answer" />
              </div>
            } @else if (question.answerHiddenReason; as why) {
              <p class="soft">{{ 'moderation.hidden.part' | text: { reason: (why | term: 'moderation.reason') } }}</p>
            } @else if (mayAnswer() && !question.hiddenReason) {
              <stoep-text-form
                name="text"
                [label]="'life.answer-label' | text: { text: question.text }"
                [action]="'life.answer-send' | text"
                [deed]="answer(question)"
                (done)="changed.emit()"
              />
            } @else {
              <p class="soft small">{{ 'life.question-open' | text }}</p>
            }
            @if (question.isMine) {
              <button type="button" class="stoep-link-button" (click)="withdraw(question)">
                {{ 'life.question-withdraw' | text }}
              </button>
            }
          </li>
        }
      </ul>
      @if (!initiative().isMine) {
        @if (session.isSignedIn()) {
          <stoep-text-form
            name="text"
            [opener]="'life.question-ask' | text"
            [label]="'life.question-ask' | text"
            [help]="'life.question-help' | text"
            [action]="'life.question-send' | text"
            [most]="1000"
            [deed]="ask"
            (done)="changed.emit()"
          />
        } @else {
          <p>
            <a routerLink="/account/inloggen" [queryParams]="{ terug: '/initiatieven/' + initiative().slug }">{{
              'life.question-sign-in' | text
            }}</a>
          </p>
        }
      }
    </section>
  `,
})
export class QuestionsPanel {
  readonly initiative = input.required<InitiativeDetail>();
  readonly changed = output();
  protected readonly session = inject(Session);
  protected readonly form = formState();
  private readonly api = inject(Api);

  protected readonly mayAnswer = computed(
    () => this.initiative().isMine || (this.session.isStaff() && this.session.may('initiative.respond')),
  );

  protected readonly ask = (text: string) => this.api.post(this.path(), { text });

  protected answer(question: QuestionView): (text: string) => Promise<unknown> {
    return (text) => this.api.post(`${this.path()}/${question.id}/answer`, { text });
  }

  protected async withdraw(question: QuestionView): Promise<void> {
    if (await this.form.submit(() => this.api.delete(`${this.path()}/${question.id}`))) this.changed.emit();
  }

  private path(): string {
    return `/api/initiatives/${this.initiative().id}/questions`;
  }
}
