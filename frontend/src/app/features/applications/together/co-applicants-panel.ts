/** Who applies along: name somebody by e-mail, see what they answered, take them off. A part of the form's first page. */
import { Component, inject, signal } from '@angular/core';
import type { CoApplicantList, CoApplicantView } from '@stoep/contracts';
import { Api } from '../../../core/api/api';
import { formState } from '../../../core/forms/form-state';
import { DayPipe } from '../../../core/format/format.pipes';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-input';
import { ApplicationForm } from '../application-form.store';

@Component({
  selector: 'stoep-co-applicants-panel',
  imports: [Button, DayPipe, ErrorSummary, Field, TextInput, TextPipe],
  template: `
    <section class="panel stack" aria-labelledby="samen-kop">
      <h2 id="samen-kop">{{ 'together.title' | text }}</h2>
      <p>{{ 'together.help' | text }}</p>
      <ui-error-summary [form]="state" />
      <div role="status">
        <ul class="stack stack--tight">
          @for (person of form.coApplicants(); track person.id) {
            <li>
              <strong>{{ person.name ?? person.email }}</strong><br />
              @switch (person.state) {
                @case ('consented') {
                  {{ 'together.consented' | text: { day: (person.consentedOn | day) } }}
                }
                @case ('declined') {
                  {{ 'together.declined' | text }}
                }
                @default {
                  {{ 'together.asked' | text }}
                }
              }
              <button
                type="button"
                class="stoep-link-button"
                [attr.aria-label]="'together.take-off-of' | text: { who: person.name ?? person.email ?? '' }"
                (click)="takeOff(person)"
              >
                {{ 'together.take-off' | text }}
              </button>
            </li>
          } @empty {
            <li>{{ 'together.nobody' | text }}</li>
          }
        </ul>
      </div>
      @if (form.coApplicants().length) {
        <p>{{ 'together.before-sending' | text }}</p>
      }
      <ui-field name="email" [label]="'together.email' | text" [error]="state.error('email')">
        <input
          ui-input
          type="email"
          autocomplete="off"
          maxlength="254"
          [(value)]="email"
          (keydown.enter)="$event.preventDefault(); name()"
        />
      </ui-field>
      <div class="row">
        <button type="button" ui-button [busy]="state.isBusy()" (click)="name()">
          {{ 'together.ask' | text }}
        </button>
        <button type="button" ui-button="subtle" (click)="nameInitiators()">
          {{ 'together.initiators' | text }}
        </button>
      </div>
    </section>
  `,
})
export class CoApplicantsPanel {
  protected readonly form = inject(ApplicationForm);
  protected readonly state = formState();
  protected readonly email = signal('');
  private readonly api = inject(Api);

  protected async name(): Promise<void> {
    const email = this.email().trim();
    if (!this.state.check(email ? [] : [{ field: 'email', reason: 'not-an-email' }])) return;
    if (await this.carryOut(() => this.api.post<CoApplicantList>(this.path(), { email }))) this.email.set('');
  }

  protected nameInitiators(): Promise<boolean> {
    return this.carryOut(() => this.api.post<CoApplicantList>(`${this.path()}/initiators`));
  }

  protected takeOff(person: CoApplicantView): Promise<boolean> {
    return this.carryOut(() => this.api.delete<CoApplicantList>(`${this.path()}/${person.id}`));
  }

  private carryOut(deed: () => Promise<CoApplicantList>): Promise<boolean> {
    return this.state.submit(async () => this.form.coApplicants.set((await deed()).coApplicants));
  }

  private path(): string {
    return `/api/applications/${this.form.value().id}/co-applicants`;
  }
}
