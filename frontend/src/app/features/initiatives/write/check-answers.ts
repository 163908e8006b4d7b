/** All answers on one page, each with a link to change it, and the button that shares it. */
import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { missingForPlan } from '@stoep/rules';
import { AreasStore } from '../../../core/places/areas.store';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import { Facts } from '../../../ui/list/facts';
import { Alert } from '../../../ui/message/alert';
import { isUnanswered, questions, type Draft, type Question, type Step } from './draft';

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
  private readonly areas = inject(AreasStore);

  protected readonly isPlanReady = computed(() => missingForPlan(this.draft().content).length === 0);
  protected readonly lines = computed(() =>
    questions.map((question) => ({
      question,
      label: this.texts.term('initiatives.write.line', question),
      answer: this.answerTo(question),
      isMissing: isUnanswered(question, this.draft().content),
    })),
  );

  private answerTo(question: Question): string {
    const { content } = this.draft();
    const answers: Record<Question, string> = {
      titel: content.title,
      waar: [content.placeName, this.areas.byCode(content.buurtCode)?.name].filter(Boolean).join(', '),
      wat: content.what,
      waarom: content.why,
      soort: content.category ? this.texts.term('initiative-category', content.category) : '',
      effect: content.effects.map((effect) => this.texts.term('effect', effect)).join('\n'),
      anderen: content.nonParticipantNotice,
      vaak: this.rhythm(),
      openbaar:
        content.touchesPublicSpace === null ? '' : this.texts.text(content.touchesPublicSpace ? 'form.yes' : 'form.no'),
    };
    return answers[question];
  }

  private rhythm(): string {
    const { comesBack, recurring } = this.draft().content;
    if (comesBack !== 'yes' || !recurring)
      return comesBack === 'no' ? this.texts.text('initiatives.write.often-no') : '';
    const times = this.texts.text('initiatives.meetings', { n: recurring.meetings, months: recurring.months });
    return [times, recurring.rhythm].filter(Boolean).join('\n');
  }
}
