/** For administrators: must all staff give a second step when signing in? */
import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { StaffSecondFactorView } from '@stoep/contracts';
import { Api } from '../../core/api/api';
import { load } from '../../core/api/load';
import { formState } from '../../core/forms/form-state';
import { TextPipe } from '../../core/texts/text.pipe';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/form/error-summary';

const address = '/api/staff/second-factor';

@Component({
  selector: 'stoep-staff-second-factor',
  imports: [Button, ErrorSummary, RouterLink, TextPipe],
  template: `
    @if (setting.value(); as now) {
      <section class="panel stack" aria-labelledby="tweede-stap-kop">
        <h2 id="tweede-stap-kop">{{ 'people.second' | text }}</h2>
        <p role="status">{{ (now.isRequired ? 'people.second-on' : 'people.second-off') | text }}</p>
        <ui-error-summary [form]="form" />
        @if (form.hasErrors()) {
          <a routerLink="/mijn/instellingen/tweede-stap">{{ 'people.second-own' | text }}</a>
        }
        <button type="button" ui-button [busy]="form.isBusy()" (click)="change(!now.isRequired)">
          {{ (now.isRequired ? 'people.second-stop' : 'people.second-ask') | text }}
        </button>
      </section>
    }
  `,
})
export class StaffSecondFactor {
  protected readonly form = formState();
  private readonly api = inject(Api);
  protected readonly setting = load(
    () => true,
    (_, signal) => this.api.get<StaffSecondFactorView>(address, {}, signal),
  );

  protected async change(isRequired: boolean): Promise<void> {
    await this.form.submit(async () =>
      this.setting.set(await this.api.put<StaffSecondFactorView>(address, { isRequired })),
    );
  }
}
