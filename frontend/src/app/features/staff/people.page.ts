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
import { TextInput } from '../../ui/form/text-input';
import { Table, TableBox } from '../../ui/list/table-box';
import { Alert } from '../../ui/message/alert';
import { Empty } from '../../ui/message/empty';
import { LoadState } from '../../ui/message/load-state';
import { ResetSecondFactor } from './reset-second-factor';
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
    ResetSecondFactor,
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
  /** For each role the wijken it is held to; none is the whole municipality. */
  protected readonly wijkenOf = signal<Record<string, readonly string[]>>({});
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
    this.wijkenOf.set(Object.fromEntries(person.roles.map(({ role }) => [role, wijkenOfRole(person.roles, role)])));
  }

  protected limit(role: string, wijken: readonly string[]): void {
    this.wijkenOf.update((all) => ({ ...all, [role]: wijken }));
  }

  protected wasReset(person: PersonRow): void {
    this.form.clear();
    this.saved.set(this.texts.text('people.reset-done', { name: person.displayName }));
    this.editing.set(null);
    this.people.reload();
  }

  protected async save(): Promise<void> {
    const person = this.editing();
    if (!person) return;
    const wanted = (this.chosen() as Role[]).flatMap((role) => {
      const wijken = this.wijkenOf()[role] ?? [];
      return (wijken.length > 0 ? wijken : [null]).map((wijkCode) => ({ role, wijkCode }));
    });
    if (!(await this.form.submit(() => this.api.changeRoles(person.id, { roles: wanted })))) return;
    this.saved.set(this.texts.text('people.saved', { name: person.displayName }));
    this.editing.set(null);
    this.people.reload();
  }

  private roleText(role: Role, wijkCode: string | null): string {
    const name = this.texts.term('role', role);
    const wijk = this.areas.byCode(wijkCode)?.name;
    return wijk ? this.texts.text('people.role-in', { role: name, wijk }) : name;
  }
}

/** A role for the whole municipality is not held to any wijk, whatever else was given. */
function wijkenOfRole(held: PersonRow['roles'], role: Role): string[] {
  const codes = held.filter((one) => one.role === role).map(({ wijkCode }) => wijkCode);
  return codes.includes(null) ? [] : codes.filter((code) => code !== null);
}
