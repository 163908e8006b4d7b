/** People and the roles administrators give them: for the whole municipality or for one wijk. */
import { Component, computed, inject, signal } from '@angular/core';
import type { PersonRow } from '@stoep/contracts';
import { roles, type Role } from '@stoep/rules';
import { load } from '../../core/api/load';
import { formState } from '../../core/forms/form-state';
import { AreasStore } from '../../core/places/areas.store';
import { TermPipe, TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { Button } from '../../ui/button/button';
import { CheckboxGroup } from '../../ui/form/checkbox-group';
import { ErrorSummary } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { SelectField } from '../../ui/form/select-field';
import { TextInput } from '../../ui/form/text-input';
import { Table, TableBox } from '../../ui/list/table-box';
import { Alert } from '../../ui/message/alert';
import { Empty } from '../../ui/message/empty';
import { LoadState } from '../../ui/message/load-state';
import { StaffSecondFactor } from './staff-second-factor';
import { StaffApi } from './staff.api';

@Component({
  selector: 'stoep-people-page',
  imports: [
    Alert,
    Button,
    CheckboxGroup,
    Empty,
    ErrorSummary,
    Field,
    LoadState,
    SelectField,
    StaffSecondFactor,
    Table,
    TableBox,
    TermPipe,
    TextInput,
    TextPipe,
  ],
  templateUrl: './people.page.html',
  host: { class: 'stoep-page__body' },
})
export class PeoplePage {
  private readonly api = inject(StaffApi);
  private readonly texts = inject(Texts);
  private readonly areas = inject(AreasStore);

  protected readonly form = formState();
  protected readonly search = signal('');
  protected readonly editing = signal<PersonRow | null>(null);
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly wijkOf = signal<Record<string, string>>({});
  protected readonly saved = signal('');
  protected readonly people = load(
    () => this.search(),
    (q) => this.api.findPeople(q),
  );
  protected readonly roleChoices = computed(() =>
    roles.map((role) => ({ value: role, label: this.texts.term('role', role) })),
  );
  protected readonly wijkChoices = computed(() =>
    this.areas.wijken().map(({ code, name }) => ({ value: code, label: name })),
  );

  protected rolesOf(person: PersonRow): string {
    if (person.roles.length === 0) return this.texts.text('people.resident');
    return person.roles.map(({ role, wijkCode }) => this.roleText(role, wijkCode)).join(', ');
  }

  protected edit(person: PersonRow): void {
    this.form.clear();
    this.saved.set('');
    this.editing.set(person);
    this.chosen.set(person.roles.map(({ role }) => role));
    this.wijkOf.set(Object.fromEntries(person.roles.map(({ role, wijkCode }) => [role, wijkCode ?? ''])));
  }

  protected limit(role: string, wijkCode: string): void {
    this.wijkOf.update((all) => ({ ...all, [role]: wijkCode }));
  }

  protected async save(): Promise<void> {
    const person = this.editing();
    if (!person) return;
    const wanted = this.chosen().map((role) => ({ role: role as Role, wijkCode: this.wijkOf()[role] || null }));
    if (!(await this.form.submit(() => this.api.changeRoles(person.id, { roles: wanted })))) return;
    this.saved.set(person.displayName);
    this.editing.set(null);
    this.people.reload();
  }

  private roleText(role: Role, wijkCode: string | null): string {
    const name = this.texts.term('role', role);
    const wijk = this.areas.byCode(wijkCode)?.name;
    return wijk ? this.texts.text('people.role-in', { role: name, wijk }) : name;
  }
}
