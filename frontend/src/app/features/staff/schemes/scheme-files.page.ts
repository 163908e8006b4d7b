/** The schemes of the municipality for its administrators: which are open, which have a draft, and a new one. */
import { Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { load } from '../../../core/api/load';
import { formState } from '../../../core/forms/form-state';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-input';
import { Table, TableBox } from '../../../ui/list/table-box';
import { Badge } from '../../../ui/message/badge';
import { LoadState } from '../../../ui/message/load-state';
import { SchemeFilesApi } from './scheme-files.api';

@Component({
  selector: 'stoep-scheme-files-page',
  imports: [Badge, Button, ErrorSummary, Field, LoadState, RouterLink, Table, TableBox, TextInput, TextPipe],
  template: `
    <h1>{{ 'files.title' | text }}</h1>
    <p>{{ 'files.intro' | text }}</p>
    <ui-load-state [of]="schemes" />
    @if (schemes.value(); as list) {
      <div ui-table-box [label]="'files.title' | text">
        <table ui-table>
          <thead>
            <tr>
              <th scope="col">{{ 'files.name' | text }}</th>
              <th scope="col">{{ 'files.state' | text }}</th>
              <th scope="col">{{ 'files.version' | text }}</th>
            </tr>
          </thead>
          <tbody>
            @for (scheme of list; track scheme.slug) {
              <tr>
                <th scope="row">
                  <a [routerLink]="['/medewerkers/beheer/regelingen', scheme.slug]">{{ scheme.name }}</a>
                </th>
                <td>
                  <span [ui-badge]="scheme.isOpen ? 'good' : 'neutral'">{{
                    (scheme.isOpen ? 'files.open' : scheme.version ? 'files.closed' : 'files.unpublished') | text
                  }}</span>
                </td>
                <td>
                  {{ scheme.version ?? '–' }}
                  @if (scheme.hasDraft) {
                    <span ui-badge="info">{{ 'files.has-draft' | text }}</span>
                  }
                </td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    }
    <h2>{{ 'files.new' | text }}</h2>
    <ui-error-summary [form]="form" />
    <form class="stoep-form" (submit)="$event.preventDefault(); start()" novalidate>
      <ui-field name="name" [label]="'files.new-name' | text" [error]="form.error('name')">
        <input ui-input maxlength="80" autocomplete="off" [(value)]="name" />
      </ui-field>
      <button type="submit" ui-button="primary" [busy]="form.isBusy()">{{ 'files.start' | text }}</button>
    </form>
  `,
  host: { class: 'stoep-page__body' },
})
export class SchemeFilesPage {
  private readonly api = inject(SchemeFilesApi);
  private readonly router = inject(Router);
  protected readonly form = formState();
  protected readonly name = signal('');
  protected readonly schemes = load(
    () => true,
    () => this.api.findSchemeFiles(),
  );

  protected async start(): Promise<void> {
    let slug = '';
    const done = await this.form.submit(async () => {
      slug = (await this.api.startScheme(this.name())).slug;
    });
    if (done) await this.router.navigate(['/medewerkers/beheer/regelingen', slug]);
  }
}
