/**
 * One text and a button, behind a link until somebody wants it: news, a question, an answer, a reason. The words come from
 * where it is used; what is done with the text too.
 */
import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { Router } from '@angular/router';
import type { Held } from '@stoep/contracts';
import { formState } from '../../../core/forms/form-state';
import { Announcer } from '../../../core/shell/announcer';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-input';

@Component({
  selector: 'stoep-text-form',
  imports: [Button, ErrorSummary, Field, TextInput, TextPipe],
  template: `
    @if (isOpen()) {
      <form class="stack" (submit)="$event.preventDefault(); send()" novalidate>
        <ui-error-summary [form]="form" />
        <ui-field [name]="name()" [label]="label()" [help]="help()" [error]="form.error(name())">
          <textarea ui-input rows="3" [attr.maxlength]="most()" [(value)]="text"></textarea>
        </ui-field>
        <ng-content />
        <div class="row">
          <button type="submit" ui-button [busy]="form.isBusy()">{{ action() }}</button>
          @if (opener()) {
            <button type="button" ui-button="subtle" (click)="isOpen.set(false)">{{ 'form.cancel' | text }}</button>
          }
        </div>
      </form>
    } @else {
      <button type="button" class="stoep-link-button" (click)="isOpen.set(true)">{{ opener() }}</button>
    }
  `,
  host: { class: 'stack' },
})
export class TextForm {
  /** Where the server finds it, and so its errors too. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly help = input('');
  readonly action = input.required<string>();
  /** The words of the link that opens it; without them it is open. */
  readonly opener = input('');
  readonly most = input(2000);
  readonly start = input('');
  readonly deed = input.required<(text: string) => Promise<unknown>>();
  readonly done = output();
  protected readonly form = formState();
  protected readonly text = linkedSignal(() => this.start());
  protected readonly isOpen = linkedSignal(() => !this.opener());
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  private readonly announcer = inject(Announcer);

  protected async send(): Promise<void> {
    let answer: unknown;
    if (!(await this.form.submit(async () => (answer = await this.deed()(this.text().trim()))))) return;
    const held = (answer as { held?: Held } | undefined)?.held;
    if (held) {
      await this.router.navigate(['/mijn/teksten', held.caseId]);
      return;
    }
    this.text.set('');
    if (this.opener()) this.isOpen.set(false);
    this.announcer.say(this.texts.text('life.done'));
    this.done.emit();
  }
}
