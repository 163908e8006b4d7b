/** The answer to each question in words, as somebody reads it back. */
import { inject, Injectable } from '@angular/core';
import { AreasStore } from '../../../core/places/areas.store';
import { Texts } from '../../../core/texts/texts';
import type { DraftContent, Question } from './draft';

@Injectable({ providedIn: 'root' })
export class AnswerWords {
  private readonly texts = inject(Texts);
  private readonly areas = inject(AreasStore);

  answerTo(question: Question, content: DraftContent): string {
    const answers: Record<Question, string> = {
      titel: content.title,
      waar: [content.placeName, this.areas.byCode(content.buurtCode)?.name].filter(Boolean).join(', '),
      wat: content.what,
      waarom: content.why,
      soort: content.category ? this.texts.term('initiative-category', content.category) : '',
      effect: content.effects.map((effect) => this.texts.term('effect', effect)).join('\n'),
      anderen: content.nonParticipantNotice,
      vaak: this.rhythm(content),
      openbaar:
        content.touchesPublicSpace === null ? '' : this.texts.text(content.touchesPublicSpace ? 'form.yes' : 'form.no'),
    };
    return answers[question];
  }

  private rhythm({ comesBack, recurring }: DraftContent): string {
    if (comesBack !== 'yes' || !recurring)
      return comesBack === 'no' ? this.texts.text('initiatives.write.often-no') : '';
    const times = this.texts.text('initiatives.meetings', { n: recurring.meetings, months: recurring.months });
    return [times, recurring.rhythm].filter(Boolean).join('\n');
  }
}
