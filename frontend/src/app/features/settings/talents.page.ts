/** What I can do for the neighbourhood: a short list that organisers find without my name, gone when I want it gone. */
import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import type { TalentsView } from '@stoep/contracts';
import { talentKinds, type TalentKind } from '@stoep/rules';
import { Api } from '../../core/api/api';
import { load } from '../../core/api/load';
import { formState } from '../../core/forms/form-state';
import { AreasStore } from '../../core/places/areas.store';
import { TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { Button } from '../../ui/button/button';
import { CheckboxGroup } from '../../ui/form/checkbox-group';
import { ErrorSummary } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { SelectField } from '../../ui/form/select-field';
import { TextInput } from '../../ui/form/text-input';
import { Breadcrumb } from '../../ui/list/breadcrumb';
import { Alert } from '../../ui/message/alert';
import { LoadState } from '../../ui/message/load-state';

const path = '/api/my/talents';

@Component({
  imports: [Alert, Breadcrumb, Button, CheckboxGroup, ErrorSummary, Field, LoadState, SelectField, TextInput, TextPipe],
  template: `
    <div class="stoep-page stoep-page--narrow">
      <nav
        ui-breadcrumb
        [trail]="[{ label: 'settings.title' | text, link: '/mijn/instellingen' }]"
        [current]="'hands.talents' | text"
      ></nav>
      <h1>{{ 'hands.talents' | text }}</h1>
      <p class="lead">{{ 'hands.talents-lead' | text }}</p>
      @if (said(); as words) {
        <div ui-alert="ok" role="status">
          <p>{{ words }}</p>
        </div>
      }
      <ui-load-state [of]="talents" />
      @if (talents.value(); as found) {
        <form class="stoep-form stack" (submit)="$event.preventDefault(); save()" novalidate>
          <ui-error-summary [form]="form" />
          <fieldset
            ui-checkbox-group
            class="stoep-choices-in-columns"
            name="kinds"
            [legend]="'hands.talents-kinds' | text"
            [options]="choices()"
            [error]="form.error('kinds')"
            [(values)]="kinds"
          ></fieldset>
          <ui-field
            name="about"
            optional
            [label]="'hands.talents-about' | text"
            [help]="'hands.talents-about-help' | text"
            [error]="form.error('about')"
          >
            <textarea ui-input rows="3" maxlength="300" [(value)]="about"></textarea>
          </ui-field>
          <ui-field name="buurtCode" [label]="'hands.talents-buurt' | text" [error]="form.error('buurtCode')">
            <select
              ui-select
              [options]="buurten()"
              [empty]="'hands.talents-buurt-none' | text"
              [(value)]="buurtCode"
            ></select>
          </ui-field>
          <div class="row">
            <button type="submit" ui-button="primary" [busy]="form.isBusy()">{{ 'hands.talents-save' | text }}</button>
            @if (found.kinds.length) {
              <button type="button" ui-button="subtle" [busy]="form.isBusy()" (click)="remove()">
                {{ 'hands.talents-remove' | text }}
              </button>
            }
          </div>
        </form>
      }
    </div>
  `,
})
export class TalentsPage {
  protected readonly form = formState();
  protected readonly said = signal('');
  protected readonly kinds = signal<readonly string[]>([]);
  protected readonly about = signal('');
  protected readonly buurtCode = signal('');
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly areas = inject(AreasStore);

  protected readonly talents = load(
    () => true,
    (_, abort) => this.api.get<TalentsView>(path, {}, abort),
  );
  protected readonly choices = computed(() =>
    talentKinds.map((value) => ({ value, label: this.texts.term('talent-kind', value) })),
  );
  protected readonly buurten = computed(() =>
    this.areas
      .areas()
      .filter(({ kind }) => kind === 'buurt')
      .map(({ code, name }) => ({ value: code, label: name })),
  );

  constructor() {
    effect(() => {
      const found = this.talents.value();
      if (found) untracked(() => this.fill(found));
    });
  }

  protected async save(): Promise<void> {
    this.said.set('');
    const body = {
      kinds: this.kinds() as TalentKind[],
      about: this.about(),
      buurtCode: this.buurtCode() === '' ? null : this.buurtCode(),
    };
    if (await this.form.submit(async () => this.talents.set(await this.api.put<TalentsView>(path, body))))
      this.said.set(this.texts.text('hands.talents-saved'));
  }

  protected async remove(): Promise<void> {
    this.said.set('');
    if (await this.form.submit(async () => this.talents.set(await this.api.delete<TalentsView>(path))))
      this.said.set(this.texts.text('hands.talents-removed'));
  }

  private fill({ kinds, about, buurtCode }: TalentsView): void {
    this.kinds.set(kinds);
    this.about.set(about);
    this.buurtCode.set(buurtCode ?? '');
  }
}
