/** What it costs, line by line, with the total along. */
import { afterNextRender, Component, computed, ElementRef, inject, Injector } from '@angular/core';
import { costKinds, type CostKind } from '@stoep/rules';
import { EurosPipe } from '../../../core/format/format.pipes';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import { Field } from '../../../ui/form/field';
import { SelectField } from '../../../ui/form/select-field';
import { TextInput } from '../../../ui/form/text-input';
import { ApplicationForm, type TypedCostLine } from '../application-form.store';

@Component({
  selector: 'stoep-costs-question',
  imports: [Button, EurosPipe, Field, SelectField, TextInput, TextPipe],
  templateUrl: './costs.question.html',
  host: { class: 'stack' },
})
export class CostsQuestion {
  protected readonly form = inject(ApplicationForm);
  private readonly texts = inject(Texts);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly kinds = computed(() =>
    costKinds.map((kind) => ({ value: kind, label: this.texts.term('cost-kind', kind) })),
  );

  constructor() {
    if (this.form.costLines().length === 0) this.form.costLines.set([emptyLine()]);
  }

  protected change(index: number, change: Partial<TypedCostLine>): void {
    this.form.costLines.update((lines) => lines.map((line, at) => (at === index ? { ...line, ...change } : line)));
    this.form.changed();
  }

  protected changeKind(index: number, kind: string): void {
    this.change(index, { kind: kind as CostKind });
  }

  protected add(): void {
    this.form.costLines.update((lines) => [...lines, emptyLine()]);
    this.focusLine(this.form.costLines().length - 1);
  }

  protected remove(index: number): void {
    this.form.costLines.update((lines) => lines.filter((_, at) => at !== index));
    if (this.form.costLines().length === 0) this.form.costLines.set([emptyLine()]);
    this.form.changed();
    this.focusLine(Math.max(0, index - 1));
  }

  /** The focus goes where somebody goes on typing, never back to the top of the page. */
  private focusLine(index: number): void {
    afterNextRender(
      () =>
        this.element
          .querySelectorAll<HTMLElement>('.stoep-cost-line')
          [index]?.querySelector<HTMLElement>('input')
          ?.focus(),
      { injector: this.injector },
    );
  }
}

function emptyLine(): TypedCostLine {
  return { description: '', kind: 'materials', amount: '' };
}
