/** Which plan, under which scheme: then the form begins. A plan with a draft goes on with that draft. */
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { formatEuros, localDateOf, startsInThePast } from '@stoep/rules';
import { load } from '../../core/api/load';
import { formState } from '../../core/forms/form-state';
import { TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { RadioGroup } from '../../ui/form/radio-group';
import { Alert } from '../../ui/message/alert';
import { Empty } from '../../ui/message/empty';
import { LoadState } from '../../ui/message/load-state';
import { ApplicationKeepers } from './application-keepers';
import { ApplicationsApi } from './applications.api';

@Component({
  selector: 'stoep-start-page',
  imports: [Alert, Button, Empty, ErrorSummary, LoadState, RadioGroup, RouterLink, TextPipe],
  templateUrl: './start.page.html',
  host: { class: 'stoep-page stoep-page--narrow' },
})
export class StartPage {
  /** Id of the initiative, from the address. */
  readonly initiatief = input<string | undefined>();
  /** Slug of the scheme, from the address. */
  readonly regeling = input<string | undefined>();
  private readonly api = inject(ApplicationsApi);
  private readonly keepers = inject(ApplicationKeepers);
  protected readonly hasKept = computed(() => Boolean(this.scheme() && this.keepers.kept(this.scheme() ?? '')));
  private readonly texts = inject(Texts);
  private readonly router = inject(Router);

  protected readonly form = formState();
  protected readonly plan = signal<string | null>(null);
  protected readonly scheme = signal<string | null>(null);
  protected readonly found = load(
    () => true,
    async () => {
      const [initiatives, schemes] = await Promise.all([this.api.findMyInitiatives(), this.api.findSchemes()]);
      return {
        plans: initiatives.filter(({ state }) => state === 'plan'),
        schemes: schemes.filter(({ isOpen }) => isOpen),
      };
    },
  );
  protected readonly planChoices = computed(
    () => this.found.value()?.plans.map((plan) => ({ value: plan.id, label: plan.title, help: plan.buurtName })) ?? [],
  );
  protected readonly schemeChoices = computed(
    () =>
      this.found.value()?.schemes.map((scheme) => ({
        value: scheme.slug,
        label: scheme.name,
        help: this.texts.text('apply.scheme-line', {
          summary: scheme.summary,
          free: formatEuros(scheme.freeCents, this.texts.locale()),
        }),
      })) ?? [],
  );

  constructor() {
    effect(() => {
      const { plans = [], schemes = [] } = this.found.value() ?? {};
      this.plan.set(this.initiatief() || (plans.length === 1 ? (plans[0]?.id ?? null) : null));
      this.scheme.set(this.regeling() || (schemes.length === 1 ? (schemes[0]?.slug ?? null) : null));
    });
  }

  /** What was filled in on this device goes along; it is forgotten here once the server has it. */
  private async carryOver(id: string, scheme: string): Promise<void> {
    const kept = this.keepers.kept(scheme);
    if (!kept) return;
    const isOver = startsInThePast(kept.startsOn ?? '9999-12-31', localDateOf(new Date()));
    await this.api.saveApplication(id, { ...kept, ...(isOver && { startsOn: null }) });
    this.keepers.forget(scheme);
  }

  protected async start(): Promise<void> {
    const missing = [
      ...(this.plan() ? [] : [{ field: 'plan', reason: 'required' }]),
      ...(this.scheme() ? [] : [{ field: 'scheme', reason: 'required' }]),
    ];
    if (!this.form.check(missing)) return;
    let id = '';
    const done = await this.form.submit(async () => {
      id = (await this.api.startApplication(this.plan() ?? '', this.scheme() ?? '')).id;
      await this.carryOver(id, this.scheme() ?? '');
    });
    if (done) await this.router.navigate(['/buurtbudget/aanvragen', id, 'vragen', '1']);
  }
}
