/**
 * What is wrong with a form, on top of it: takes the focus when it appears, leads to each field, and counts the errors
 * in the title of the page. `<ui-error-summary [form]="form" />`
 */
import { Component, effect, ElementRef, inject, input, type OnDestroy } from '@angular/core';
import type { FormMessage, FormState } from '../../core/forms/form-state';
import { PageTitle } from '../../core/shell/page-title';
import { TextPipe } from '../../core/texts/text.pipe';

@Component({
  selector: 'ui-error-summary',
  imports: [TextPipe],
  template: `
    @if (form().hasErrors()) {
      <div class="utrecht-alert utrecht-alert--error stoep-alert" role="alert" tabindex="-1">
        <div class="stoep-alert__content">
          <h2 class="stoep-alert__heading">{{ 'form.summary' | text: { n: form().messages().length } }}</h2>
          <ul>
            @for (message of form().messages(); track $index) {
              <li>
                @if (message.target) {
                  <a [href]="'#' + message.target" (click)="goTo($event, message)">{{ message.sentence }}</a>
                } @else {
                  {{ message.sentence }}
                }
              </li>
            }
          </ul>
        </div>
      </div>
    }
  `,
})
export class ErrorSummary implements OnDestroy {
  readonly form = input.required<FormState>();
  private readonly title = inject(PageTitle);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    effect(() => {
      const count = this.form().messages().length;
      this.title.countErrors(count);
      if (count > 0) setTimeout(() => this.element.querySelector<HTMLElement>('[role=alert]')?.focus());
    });
  }

  ngOnDestroy(): void {
    this.title.countErrors(0);
  }

  /** Moves the focus by hand: an address with "#veld" would be a navigation of the router. */
  protected goTo(event: Event, message: FormMessage): void {
    event.preventDefault();
    const field = this.element.ownerDocument.getElementById(message.target ?? '');
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  }
}
