/** Every setting of the count in plain words. What a rule does not use is not asked. */
import { Component, computed, inject, input, model } from '@angular/core';
import {
  countingComparisons,
  countingCompletions,
  countingRules,
  countingStarts,
  countingStops,
  countingThens,
  countingTies,
  countingUnchosens,
  type BallotKind,
} from '@stoep/rules';
import type { FormState } from '../../../core/forms/form-state';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Field } from '../../../ui/form/field';
import { RadioGroup } from '../../../ui/form/radio-group';
import { SelectField } from '../../../ui/form/select-field';
import { TextInput } from '../../../ui/form/text-input';
import type { TypedRound } from './typed-round';

type Counting = TypedRound['counting'];
/** Where the name of a setting is the beginning of other texts too. */
const fieldTexts: Record<string, string> = { start: 'start-first', compare: 'compare-first' };

@Component({
  selector: 'stoep-counting-fields',
  imports: [Field, RadioGroup, SelectField, TextInput, TextPipe],
  template: `
    <fieldset
      ui-radio-group
      name="counting.rule"
      [legend]="'round-files.rule' | text"
      [options]="rules()"
      [value]="counting().rule"
      (valueChange)="change({ rule: $event ?? '' })"
    ></fieldset>
    @if (utilities().length > 1) {
      <fieldset
        ui-radio-group
        name="counting.utility"
        [legend]="'round-files.utility' | text"
        [options]="utilities()"
        [error]="form().error('counting.utility')"
        [value]="counting().utility"
        (valueChange)="change({ utility: $event ?? '' })"
      ></fieldset>
    }
    @if (ballotKind() === 'ranking') {
      <ui-field
        name="counting.rankPoints"
        [label]="'round-files.rank-points' | text"
        [help]="'round-files.rank-points-help' | text"
        [error]="form().error('counting.rankPoints')"
        optional
      >
        <input ui-input [value]="counting().rankPoints" (valueChange)="change({ rankPoints: $event })" />
      </ui-field>
    }
    @if (counting().rule === 'greedy-threshold') {
      <ui-field
        name="counting.threshold"
        [label]="'round-files.threshold' | text"
        [error]="form().error('counting.threshold')"
      >
        <input
          ui-input
          inputmode="numeric"
          [value]="counting().threshold"
          (valueChange)="change({ threshold: $event })"
        />
      </ui-field>
    }
    @if (counting().rule === 'equal-shares') {
      @for (setting of sharesSettings(); track setting.name) {
        <ui-field [name]="'counting.' + setting.name" [label]="setting.label" [help]="setting.help">
          <select
            ui-select
            [options]="setting.options"
            [value]="counting()[setting.name]"
            (valueChange)="set(setting.name, $event)"
          ></select>
        </ui-field>
      }
      @if (counting().completion === 'add1') {
        <ui-field
          name="counting.increment"
          [label]="'round-files.increment' | text"
          [help]="'round-files.increment-help' | text"
          [error]="form().error('counting.increment')"
        >
          <input
            ui-input
            inputmode="decimal"
            [value]="counting().increment"
            (valueChange)="change({ increment: $event })"
          />
        </ui-field>
      }
    }
    @if (mayReachAll()) {
      <ui-field name="counting.unchosen" [label]="'round-files.unchosen' | text">
        <select
          ui-select
          [options]="unchosens()"
          [value]="counting().unchosen"
          (valueChange)="change({ unchosen: $event })"
        ></select>
      </ui-field>
    }
    <ui-field name="counting.ties" [label]="'round-files.ties' | text">
      <select ui-select [options]="ties()" [value]="counting().ties" (valueChange)="change({ ties: $event })"></select>
    </ui-field>
  `,
  host: { class: 'stack' },
})
export class CountingFields {
  readonly counting = model.required<Counting>();
  readonly ballotKind = input.required<BallotKind>();
  readonly form = input.required<FormState>();
  private readonly texts = inject(Texts);

  protected readonly rules = computed(() =>
    countingRules.map((word) => ({
      value: word,
      label: this.texts.term('round-files.rule', word),
      help: this.texts.term('round-files.rule-help', word),
    })),
  );
  protected readonly utilities = computed(() =>
    ['one', 'at-most', 'within-budget'].includes(this.ballotKind()) ? this.choices('utility', ['cost', 'count']) : [],
  );
  protected readonly unchosens = computed(() => this.choices('unchosen', countingUnchosens));
  /** Whether the rule can come to a plan that nobody chose at all. */
  protected readonly mayReachAll = computed(() => {
    const { rule, then } = this.counting();
    return rule === 'equal-shares' ? then !== 'none' : rule !== 'phragmen';
  });
  protected readonly ties = computed(() => this.choices('ties', countingTies));
  protected readonly sharesSettings = computed(() => {
    const raised = this.counting().completion === 'add1';
    return [
      this.setting('completion', countingCompletions),
      ...(raised ? [this.setting('start', countingStarts), this.setting('stop', countingStops)] : []),
      this.setting('then', countingThens),
      this.setting('compare', countingComparisons),
    ];
  });

  protected change(change: Partial<Counting>): void {
    this.counting.update((counting) => ({ ...counting, ...change }));
  }

  protected set(name: keyof Counting, value: string): void {
    this.counting.update((counting) => ({ ...counting, [name]: value }));
  }

  private setting(name: 'completion' | 'start' | 'stop' | 'then' | 'compare', words: readonly string[]) {
    return {
      name,
      label: this.texts.term('round-files', fieldTexts[name] ?? name),
      help:
        this.texts.term('round-files', `${fieldTexts[name] ?? name}-help`) ||
        this.texts.term('round-files', `${name}-help`),
      options: this.choices(name, words),
    };
  }

  private choices(name: string, words: readonly string[]) {
    return words.map((word) => ({ value: word, label: this.texts.term(`round-files.${name}`, word) }));
  }
}
