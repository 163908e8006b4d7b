/**
 * The way to a decision: what this person can do now, the most likely step first and open, and for the other steps why
 * they cannot be taken. The reasons come from the same workflow the server asks.
 */
import { Component, computed, input, output, signal } from '@angular/core';
import type { DossierView } from '@stoep/contracts';
import type { ApplicationStep, StepRefusal } from '@stoep/rules';
import { TermPipe, TextPipe } from '../../../core/texts/text.pipe';
import { Button } from '../../../ui/button/button';
import { StepForm } from './step-form';

const likeliestFirst: ApplicationStep[] = [
  'give-advice',
  'decide',
  'send-letter',
  'declare-complete',
  'propose',
  'request-advice',
  'request-completion',
  'take',
  'send-back',
  'not-process',
];

/** These say nothing that helps: the role or the stage is simply another. */
const unhelpful: StepRefusal[] = ['wrong-state', 'role-missing', 'already-taken-by-you'];

@Component({
  selector: 'stoep-next-steps',
  imports: [Button, StepForm, TermPipe, TextPipe],
  template: `
    <section class="stack" aria-labelledby="stappen">
      <h2 id="stappen">{{ 'dossier.next' | text }}</h2>
      @for (step of possible(); track step; let first = $first) {
        @if (open() === step) {
          <stoep-step-form
            [dossier]="dossier()"
            [step]="step"
            (taken)="chosen.set(null); taken.emit(step)"
            (stale)="stale.emit()"
          />
        } @else {
          <button type="button" ui-button (click)="chosen.set(step)">{{ step | term: 'application-step' }}</button>
        }
      } @empty {
        <p>{{ 'dossier.nothing' | text }}</p>
      }
      @if (off().length > 0) {
        <h3>{{ 'dossier.not-now' | text }}</h3>
        <ul class="stoep-steps">
          @for (line of off(); track line.step) {
            <li class="stoep-steps__off">
              <strong>{{ line.step | term: 'application-step' }}</strong>
              {{ line.reason ?? '' | term: 'step-refusal' }}
            </li>
          }
        </ul>
      }
    </section>
  `,
  host: { class: 'stack' },
})
export class NextSteps {
  readonly dossier = input.required<DossierView>();
  readonly taken = output<ApplicationStep>();
  readonly stale = output();

  protected readonly chosen = signal<ApplicationStep | null>(null);
  protected readonly possible = computed(() => {
    const allowed = this.dossier()
      .steps.filter(({ isAllowed }) => isAllowed)
      .map(({ step }) => step);
    return likeliestFirst.filter((step) => allowed.includes(step));
  });
  protected readonly open = computed(() => {
    const chosen = this.chosen();
    return chosen && this.possible().includes(chosen) ? chosen : (this.possible()[0] ?? null);
  });
  protected readonly off = computed(() =>
    this.dossier().steps.filter(
      ({ isAllowed, reason }) => !isAllowed && reason !== null && !unhelpful.includes(reason),
    ),
  );
}
