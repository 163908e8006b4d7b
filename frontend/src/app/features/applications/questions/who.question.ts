/** Who asks for the money: a resident, a group, an organisation. */
import { Component, computed, inject } from '@angular/core';
import { applicantKinds } from '@stoep/rules';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { RadioGroup } from '../../../ui/form/radio-group';
import { CoApplicantsPanel } from '../together/co-applicants-panel';
import { ApplicationForm } from '../application-form.store';

@Component({
  selector: 'stoep-who-question',
  imports: [CoApplicantsPanel, RadioGroup, TextPipe],
  template: `
    <h1>{{ 'apply.who.title' | text }}</h1>
    <fieldset
      ui-radio-group
      hiddenLegend
      name="applicantKind"
      [legend]="'apply.who.title' | text"
      [help]="'apply.who.help' | text"
      [options]="choices()"
      [error]="form.state.error('applicantKind')"
      [value]="form.applicantKind()"
      (valueChange)="form.applicantKind.set($event); form.changed()"
    ></fieldset>
    @if (form.keeping() === 'server' && form.value().state === 'draft') {
      <stoep-co-applicants-panel />
    }
  `,
  host: { class: 'stack' },
})
export class WhoQuestion {
  protected readonly form = inject(ApplicationForm);
  private readonly texts = inject(Texts);
  protected readonly choices = computed(() =>
    applicantKinds.map((kind) => ({ value: kind, label: this.texts.term('applicant-kind', kind) })),
  );
}
