/** What residents read of a round: its text, phases and rules in plain words. Staff see it here before it is public. */
import { Component, computed, inject, input } from '@angular/core';
import type { RoundFile } from '@stoep/contracts';
import { formatEuros, type CountingSettings } from '@stoep/rules';
import { DayPipe, EurosPipe, TimePipe } from '../../../core/format/format.pipes';
import { TermPipe, TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Facts } from '../../../ui/list/facts';
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

  protected readonly counting = computed(() => {
    const { counting } = this.file().rules;
    const say = (list: string, word: string) => this.texts.term(`round-files.${list}`, word);
    const isShares = counting.rule === 'equal-shares';
    const isRaised = isShares && counting.completion === 'add1';
    const increment = formatEuros(counting.increment, this.texts.locale());
    return [
      this.texts.term('round-files.rule-help', counting.rule, { threshold: counting.threshold }),
      ...this.worth(counting, isShares),
      ...(isShares ? [say('completion', counting.completion)] : []),
      ...(isRaised ? [this.texts.text('round-files.raised-by', { increment })] : []),
      ...(isRaised ? [say('start', counting.start), say('stop', counting.stop)] : []),
      ...(isShares ? [say('then', counting.then)] : []),
      ...(counting.compare === 'greedy' ? [say('compare', 'greedy')] : []),
      ...(counting.unchosen === 'may-win' ? [say('unchosen', 'may-win')] : []),
      say('ties', counting.ties),
      ...(counting.ties === 'id' ? [] : [this.lots(counting.lots)]),
    ];
  });

  /** What a vote is worth: of shares always, otherwise where it is not simply one vote. */
  private worth({ utility, rankPoints }: CountingSettings, isShares: boolean): string[] {
    if (rankPoints) return [this.texts.text('round-files.rank-points-say', { points: rankPoints.join(', ') })];
    const isPlain = utility === 'cost' || utility === 'count';
    return isShares || !isPlain ? [this.texts.term('round-files.utility', utility)] : [];
  }

  private lots(drawn: readonly string[] | undefined): string {
    return drawn
      ? this.texts.text('round-files.lots', { order: drawn.join(', ') })
      : this.texts.text('round-files.lots-later');
  }

  protected readonly voters = computed(() => {
    const { eligibleAreas, voterClasses, minAge } = this.file().rules;
    const where = eligibleAreas.map(({ name }) => name).join(', ');
    const who = voterClasses.map((word) => this.texts.term('round-files.class', word)).join(', ');
    const age = minAge === null ? '' : this.texts.text('round-files.from-age', { age: minAge });
    return [`${who}: ${where}.`, age].filter(Boolean).join(' ');
  });
}
