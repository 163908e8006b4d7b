/** All answers on one page, each with a link to change it, and the button that shares it. */
import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { missingForPlan } from '@stoep/rules';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import { Facts } from '../../../ui/list/facts';
import { Alert } from '../../../ui/message/alert';
import { AnswerWords } from './answer-words';
import { isUnanswered, questions, type Draft, type Step } from './draft';

@Component({
  selector: 'stoep-check-answers',
  imports: [Alert, Button, Facts, RouterLink, TextPipe],
  templateUrl: './check-answers.html',
  host: { class: 'stoep-form' },
})
export class CheckAnswers {
  readonly draft = input.required<Draft>();
  readonly linkTo = input.required<(step: Step) => string[]>();
  readonly isBusy = input(false);
  readonly isSignedIn = input(false);
  readonly share = output<'idea' | 'plan'>();
  readonly leave = output();
  private readonly texts = inject(Texts);
  private readonly words = inject(AnswerWords);

  protected readonly isPlanReady = computed(() => missingForPlan(this.draft().content).length === 0);
  protected readonly lines = computed(() =>
    questions.map((question) => ({
      question,
      label: this.texts.term('initiatives.write.line', question),
      answer: this.words.answerTo(question, this.draft().content),
      isMissing: isUnanswered(question, this.draft().content),
    })),
  );
}
