/**
 * The same text was changed in another tab, or by somebody who carries it too: both beside each other, and a choice.
 * What was typed here stays until the choice is made.
 */
import { Component, computed, inject, input, output } from '@angular/core';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import { Alert } from '../../../ui/message/alert';
import { Facts } from '../../../ui/list/facts';
import { AnswerWords } from './answer-words';
import { differences, type Draft } from './draft';

@Component({
  selector: 'stoep-conflict-panel',
  imports: [Alert, Button, Facts, TextPipe],
  template: `
    <div ui-alert="warning" [heading]="'initiatives.conflict.title' | text" role="alert">
      <p>{{ 'initiatives.conflict.text' | text }}</p>
      <dl ui-facts>
        @for (line of lines(); track line.question) {
          <div>
            <dt>{{ line.label }}</dt>
            <dd class="pre-line">
              <strong>{{ 'initiatives.conflict.mine' | text }}</strong> {{ line.mine || '–' }}
            </dd>
            <dd class="pre-line">
              <strong>{{ 'initiatives.conflict.there' | text }}</strong> {{ line.other || '–' }}
            </dd>
          </div>
        }
      </dl>
      <div class="row">
        <button type="button" ui-button="primary" (click)="mine.emit()">
          {{ 'initiatives.conflict.keep-mine' | text }}
        </button>
        <button type="button" ui-button (click)="theirs.emit()">{{ 'initiatives.conflict.take-other' | text }}</button>
      </div>
    </div>
  `,
})
export class ConflictPanel {
  readonly draft = input.required<Draft>();
  readonly other = input.required<Draft>();
  readonly mine = output();
  readonly theirs = output();
  private readonly texts = inject(Texts);
  private readonly words = inject(AnswerWords);

  protected readonly lines = computed(() => {
    const { content } = this.draft();
    const others = this.other().content;
    return differences(content, others).map((question) => ({
      question,
      label: this.texts.term('initiatives.write.line', question),
      mine: this.words.answerTo(question, content),
      other: this.words.answerTo(question, others),
    }));
  });
}
