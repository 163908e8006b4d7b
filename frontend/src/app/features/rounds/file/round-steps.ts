/** What this person can do with the round now, with what will happen in words, and for the rest why not. */
import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { RoundFile } from '@stoep/contracts';
import { roundSteps, type RoundStep } from '@stoep/rules';
import { formState } from '../../../core/forms/form-state';
import { TermPipe, TextPipe } from '../../../core/texts/text.pipe';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-input';
import { Alert } from '../../../ui/message/alert';
import { instantOf, localTime } from '../local-time';
import { RoundFilesApi } from '../rounds.api';
import { CountsAgree } from './counts-agree';

type Step = Exclude<RoundStep, 'edit'>;
/** The way forward first; stopping last. */
const order: Step[] = ['publish', 'open', 'close', 'count', 'release', 'postpone', 'stop'];
/** These say nothing that helps: the role or the stage is simply another. */
const unhelpful = ['round-state-differs', 'role-missing'];

@Component({
  selector: 'stoep-round-steps',
  imports: [Alert, Button, CountsAgree, ErrorSummary, Field, TermPipe, TextInput, TextPipe],
  template: `
    <section class="panel stack" aria-labelledby="stappen">
      <h2 id="stappen">{{ 'round-files.next' | text }}</h2>
      <stoep-counts-agree [file]="file()" />
      @for (step of possible(); track step; let first = $first) {
        @if (open() === step) {
          <form class="stack" (submit)="$event.preventDefault(); take(step)" novalidate>
            <h3>{{ step | term: 'round-files.step' }}</h3>
            <p>{{ step | term: 'round-files.step-help' }}</p>
            @if (step === 'stop') {
              <div ui-alert="warning">
                <p>{{ 'round-files.stop-warning' | text }}</p>
              </div>
            }
            <ui-error-summary [form]="form" />
            @if (step === 'postpone') {
              <ui-field
                name="closesAt"
                [label]="'closesAt' | term: 'round-files.phase'"
                [error]="form.error('closesAt')"
              >
                <input ui-input type="datetime-local" [(value)]="closesAt" />
              </ui-field>
              <ui-field
                name="resultAt"
                [label]="'resultAt' | term: 'round-files.phase'"
                [error]="form.error('resultAt')"
              >
                <input ui-input type="datetime-local" [(value)]="resultAt" />
              </ui-field>
            }
            @if (step === 'postpone' || step === 'stop') {
              <ui-field name="reason" [label]="'round-files.reason' | text" [error]="form.error('reason')">
                <textarea ui-input rows="2" maxlength="500" [(value)]="reason"></textarea>
              </ui-field>
            }
            <button type="submit" [ui-button]="first ? 'primary' : 'secondary'" [busy]="form.isBusy()">
              {{ step | term: 'round-files.step' }}
            </button>
          </form>
        } @else {
          <button type="button" ui-button (click)="choose(step)">{{ step | term: 'round-files.step' }}…</button>
        }
      } @empty {
        <p>{{ 'round-files.nothing' | text }}</p>
      }
      @if (off().length > 0) {
        <h3>{{ 'round-files.not-now' | text }}</h3>
        <ul class="stoep-steps">
          @for (line of off(); track line.step) {
            <li class="stoep-steps__off">
              <strong>{{ line.step | term: 'round-files.step' }}</strong>
              {{ line.reason ?? '' | term: 'problem' }}
            </li>
          }
        </ul>
      }
    </section>
  `,
})
export class RoundSteps {
  readonly file = input.required<RoundFile>();
  readonly changed = output();
  private readonly api = inject(RoundFilesApi);
  protected readonly form = formState();
  protected readonly chosen = signal<Step | null>(null);
  protected readonly reason = signal('');
  protected readonly closesAt = signal('');
  protected readonly resultAt = signal('');

  protected readonly possible = computed(() => {
    const allowed = this.file().steps.filter(({ isAllowed }) => isAllowed);
    return order.filter((step) => allowed.some((one) => one.step === step));
  });
  protected readonly open = computed(() => {
    const chosen = this.chosen();
    const [first] = this.possible();
    if (chosen && this.possible().includes(chosen)) return chosen;
    return first && roundSteps[first].to !== 'stopped' && first !== 'postpone' ? first : null;
  });
  protected readonly off = computed(() =>
    this.file().steps.filter(({ isAllowed, reason }) => !isAllowed && reason !== null && !unhelpful.includes(reason)),
  );

  protected choose(step: Step): void {
    this.form.clear();
    this.reason.set('');
    this.closesAt.set(localTime(this.file().dates.closesAt));
    this.resultAt.set(localTime(this.file().dates.resultAt));
    this.chosen.set(step);
  }

  protected async take(step: Step): Promise<void> {
    const { slug, version } = this.file();
    const body = {
      version,
      reason: this.reason(),
      ...(step === 'postpone' && { closesAt: instantOf(this.closesAt()), resultAt: instantOf(this.resultAt()) }),
    };
    if (!(await this.form.submit(() => this.api.takeStep(slug, step, body)))) return;
    this.chosen.set(null);
    this.reason.set('');
    this.changed.emit();
  }
}
