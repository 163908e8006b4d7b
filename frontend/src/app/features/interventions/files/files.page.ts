/** The catalogue for staff: what is shown and hidden, and which links do not work. Administrators add entries of their own. */
import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { load } from '../../../core/api/load';
import { formState } from '../../../core/forms/form-state';
import { Session } from '../../../core/session/session';
import { TermPipe, TextPipe } from '../../../core/texts/text.pipe';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-input';
import { Table, TableBox } from '../../../ui/list/table-box';
import { Badge } from '../../../ui/message/badge';
import { LoadState } from '../../../ui/message/load-state';
import { InterventionsApi } from '../interventions.api';
import { LinkHealthText } from './link-health-text';

@Component({
  imports: [
    Badge,
    Button,
    ErrorSummary,
    Field,
    LinkHealthText,
    LoadState,
    RouterLink,
    Table,
    TableBox,
    TermPipe,
    TextInput,
    TextPipe,
  ],
  template: `
    <h1>{{ 'intervention-files.title' | text }}</h1>
    <p>{{ 'intervention-files.lead' | text }}</p>
    <ui-load-state [of]="files" />
    @if (files.value(); as found) {
      <p role="status">
        {{ 'intervention-files.count' | text: { n: found.length } }}.
        @if (broken()) {
          {{ 'intervention-files.broken' | text: { n: broken() } }}
        }
      </p>
      <div ui-table-box [label]="'intervention-files.title' | text">
        <table ui-table>
          <thead>
            <tr>
              <th scope="col">{{ 'intervention-files.name' | text }}</th>
              <th scope="col">{{ 'intervention-files.state' | text }}</th>
              <th scope="col">{{ 'intervention-files.proof' | text }}</th>
              <th scope="col">{{ 'intervention-files.link' | text }}</th>
            </tr>
          </thead>
          <tbody>
            @for (file of found; track file.slug) {
              <tr>
                <td>
                  <a [routerLink]="[file.slug]">{{ file.title }}</a>
                </td>
                <td>
                  <span [ui-badge]="file.state === 'published' ? 'good' : 'ended'">{{
                    (file.state === 'published'
                      ? 'intervention-files.state-published'
                      : 'intervention-files.state-hidden'
                    ) | text
                  }}</span>
                </td>
                <td>{{ file.proof | term: 'proof-level' }}</td>
                <td><stoep-link-health [of]="file" /></td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    }
    @if (mayChange()) {
      <section class="panel stack" aria-labelledby="nieuw-kop">
        <h2 id="nieuw-kop">{{ 'intervention-files.new' | text }}</h2>
        <ui-error-summary [form]="form" />
        <form class="stoep-form" (submit)="$event.preventDefault(); add()" novalidate>
          <ui-field name="title" [label]="'intervention-files.new-title' | text" [error]="form.error('title')">
            <input ui-input maxlength="120" autocomplete="off" [(value)]="title" />
          </ui-field>
          <button type="submit" ui-button [busy]="form.isBusy()">{{ 'intervention-files.add' | text }}</button>
        </form>
      </section>
    }
  `,
  host: { class: 'stoep-page__body' },
})
export class InterventionFilesPage {
  protected readonly form = formState();
  protected readonly title = signal('');
  private readonly api = inject(InterventionsApi);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly files = load(
    () => true,
    (_, signal) => this.api.findInterventionFiles(signal),
  );
  protected readonly broken = computed(() => (this.files.value() ?? []).filter(({ linkFault }) => linkFault).length);
  protected readonly mayChange = computed(() => this.session.may('intervention.administer'));

  protected async add(): Promise<void> {
    let slug = '';
    const deed = async () => (slug = (await this.api.addIntervention(this.title())).slug);
    if (await this.form.submit(deed)) await this.router.navigate(['/medewerkers/voorbeelden', slug]);
  }
}
