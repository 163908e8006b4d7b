/** What residents read of a round: its text, phases and rules in plain words. Staff see it here before it is public. */
import { Component, computed, inject, input } from '@angular/core';
import type { RoundFile } from '@stoep/contracts';
import { DayPipe, EurosPipe, TimePipe } from '../../../core/format/format.pipes';
import { TermPipe, TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Facts } from '../../../ui/list/facts';
import { countingSentences } from '../counting-sentences';
import { ballotWord } from '../form/typed-round';

@Component({
  selector: 'stoep-round-rules',
  imports: [DayPipe, EurosPipe, Facts, TermPipe, TextPipe, TimePipe],
  template: `
    <section class="stack" aria-labelledby="regels">
      <h2 id="regels">{{ 'round-files.preview' | text }}</h2>
      <p class="pre-line">{{ file().description }}</p>
      <dl ui-facts class="stoep-facts--rows">
        <div>
          <dt>{{ 'round-files.area' | text }}</dt>
          <dd>{{ file().areaName }}</dd>
        </div>
        <div>
          <dt>{{ 'round-files.budget' | text }}</dt>
          <dd>{{ file().budgetCents | euros }}</dd>
        </div>
        @for (phase of phases(); track phase.name) {
          <div>
            <dt>{{ phase.name | term: 'round-files.phase' }}</dt>
            <dd>{{ phase.at | day }}, {{ phase.at | time }}</dd>
          </div>
        }
        <div>
          <dt>{{ 'round-files.ballot' | text }}</dt>
          <dd>{{ ballot() }}</dd>
        </div>
        <div>
          <dt>{{ 'round-files.rule' | text }}</dt>
          <dd>
            @for (sentence of counting(); track sentence) {
              <p>{{ sentence }}</p>
            }
          </dd>
        </div>
        <div>
          <dt>{{ 'round-files.part.voters' | text }}</dt>
          <dd>
            <p>{{ file().rules.rollKind | term: 'round-files.roll' }}</p>
            <p>{{ voters() }}</p>
          </dd>
        </div>
      </dl>
    </section>
  `,
})
export class RoundRules {
  readonly file = input.required<RoundFile>();
  private readonly texts = inject(Texts);

  protected readonly phases = computed(() => {
    const { dates, paperUntil } = this.file();
    const names = ['collectsAt', 'checksAt', 'opensAt', 'closesAt', 'resultAt'] as const;
    const all: { name: string; at: string }[] = names.map((name) => ({ name, at: dates[name] }));
    return paperUntil ? [...all, { name: 'paperUntil', at: paperUntil }] : all;
  });

  protected readonly ballot = computed(() => {
    const { ballotKind, limits } = this.file().rules;
    return this.texts.term('round-files.ballot-limits', ballotWord(ballotKind), {
      most: limits.most ?? 0,
      points: limits.points ?? 0,
      perPlan: limits.pointsPerPlan ?? limits.points ?? 0,
    });
  });

  protected readonly counting = computed(() => countingSentences(this.texts, this.file().rules.counting));

  protected readonly voters = computed(() => {
    const { eligibleAreas, voterClasses, minAge } = this.file().rules;
    const where = eligibleAreas.map(({ name }) => name).join(', ');
    const who = voterClasses.map((word) => this.texts.term('round-files.class', word)).join(', ');
    const age = minAge === null ? '' : this.texts.text('round-files.from-age', { age: minAge });
    return [`${who}: ${where}.`, age].filter(Boolean).join(' ');
  });
}
