/** A failed form: a summary that takes the focus, leads to the fields, and counts in the title. */
import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Problem } from '../../core/api/problem';
import { formState } from '../../core/forms/form-state';
import { PageTitle } from '../../core/shell/page-title';
import { coreTexts } from '../../core/texts/core-texts';
import { Texts } from '../../core/texts/texts';
import { ErrorSummary } from './error-summary';
import { Field } from './field';
import { TextInput } from './text-input';

@Component({
  imports: [ErrorSummary, Field, TextInput],
  template: `
    <ui-error-summary [form]="form" />
    <ui-field name="email" label="E-mailadres" help="Waar u post krijgt" [error]="form.error('email')">
      <input ui-input type="email" [(value)]="email" />
    </ui-field>
  `,
})
class TestForm {
  readonly form = formState();
  readonly email = signal('truus@');
}

describe('a form that is refused', () => {
  let fixture: ComponentFixture<TestForm>;
  let page: HTMLElement;

  beforeEach(async () => {
    await TestBed.inject(Texts).use(coreTexts);
    fixture = TestBed.createComponent(TestForm);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
  });

  afterEach(() => page.remove());

  const input = () => page.querySelector('input') as HTMLInputElement;

  async function refuse(problem: Problem): Promise<void> {
    await fixture.componentInstance.form.submit(() => Promise.reject(problem));
    await fixture.whenStable();
    await new Promise((resolve) => setTimeout(resolve, 1));
  }

  it('has no summary before anything went wrong', () => {
    expect(page.querySelector('[role=alert]')).toBeNull();
    expect(input().getAttribute('aria-invalid')).toBeNull();
  });

  it('shows a summary with the focus on it, and keeps what was typed', async () => {
    await refuse(Problem.fields([{ field: 'email', reason: 'not-an-email' }]));
    const summary = page.querySelector('[role=alert]');
    expect(document.activeElement).toBe(summary);
    expect(summary?.textContent).toContain('Vul een e-mailadres in');
    expect(input().value).toBe('truus@');
  });

  it('ties the error to its field', async () => {
    await refuse(Problem.fields([{ field: 'email', reason: 'not-an-email' }]));
    expect(input().getAttribute('aria-invalid')).toBe('true');
    const described = (input().getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(described).toEqual(['Waar u post krijgt', 'Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.']);
  });

  it('leads from the summary to the field', async () => {
    await refuse(Problem.fields([{ field: 'email', reason: 'not-an-email' }]));
    input().scrollIntoView = () => undefined;
    (page.querySelector('[role=alert] a') as HTMLAnchorElement).click();
    expect(document.activeElement).toBe(input());
  });

  it('counts the errors in the title', async () => {
    await refuse(
      Problem.fields([
        { field: 'email', reason: 'required' },
        { field: 'name', reason: 'required' },
      ]),
    );
    expect(TestBed.inject(PageTitle).title()).toMatch(/^2 fouten: /);
  });

  it('says what a refusal without a field means', async () => {
    await refuse(new Problem(409, 'scheme-closed'));
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Deze regeling is gesloten');
  });
});
