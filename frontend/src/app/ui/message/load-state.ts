/**
 * What is shown while something loads or when that failed; nothing when the value is there and fresh.
 * `<ui-load-state [of]="list" />` stands before `@if (list.value(); as value) { … }`.
 */
import { booleanAttribute, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Loaded } from '../../core/api/load';
import type { Problem } from '../../core/api/problem';
import { problemSentence } from '../../core/texts/problem-sentence';
import { TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { Button } from '../button/button';
import { Alert } from './alert';

@Component({
  selector: 'ui-load-state',
  imports: [Alert, Button, RouterLink, TextPipe],
  template: `
    @if (of().problem(); as problem) {
      @if (wholePage()) {
        <h1>{{ (isGone(problem) ? 'page.not-found' : 'load.failed') | text }}</h1>
      }
      <div ui-alert="error" role="alert" [heading]="(wholePage() ? 'load.what-now' : 'load.failed') | text">
        <p>{{ sentence(problem) }}</p>
        @if (isGone(problem)) {
          <a ui-button routerLink="/">{{ 'load.home' | text }}</a>
        } @else {
          <button type="button" ui-button (click)="of().reload()">{{ 'load.again' | text }}</button>
        }
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
  /** The page is about this one thing: without it there has to be a heading here. */
  readonly wholePage = input(false, { transform: booleanAttribute });
  private readonly texts = inject(Texts);

  /** Trying again would give the same answer. */
  protected isGone(problem: Problem): boolean {
    return problem.status === 404 || problem.status === 410;
  }

  protected sentence(problem: Problem): string {
    return problemSentence(this.texts, problem);
  }
}
