/**
 * What is shown while something loads or when that failed; nothing when the value is there and fresh.
 * `<ui-load-state [of]="list" />` stands before `@if (list.value(); as value) { … }`.
 */
import { Component, inject, input } from '@angular/core';
import type { Loaded } from '../../core/api/load';
import type { Problem } from '../../core/api/problem';
import { problemSentence } from '../../core/texts/problem-sentence';
import { TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { Button } from '../button/button';
import { Alert } from './alert';

@Component({
  selector: 'ui-load-state',
  imports: [Alert, Button, TextPipe],
  template: `
    @if (of().problem(); as problem) {
      <div ui-alert="error" role="alert" [heading]="'load.failed' | text">
        <p>{{ sentence(problem) }}</p>
        <button type="button" ui-button (click)="of().reload()">{{ 'load.again' | text }}</button>
      </div>
    } @else if (of().isLoading() && of().value() === undefined) {
      <div class="stoep-skeleton" role="status">
        <span class="visually-hidden">{{ 'load.busy' | text }}</span>
        @for (line of lines(); track $index) {
          <span class="stoep-skeleton__line" aria-hidden="true"></span>
        }
      </div>
    }
  `,
})
export class LoadState {
  readonly of = input.required<Loaded<unknown>>();
  readonly lines = input([1, 2, 3, 4]);
  private readonly texts = inject(Texts);

  protected sentence(problem: Problem): string {
    return problemSentence(this.texts, problem);
  }
}
