/** Where writing begins: straight to the first question, or back to what was being written. */
import { Component, inject, input, signal, type OnInit } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { formState } from '../../../core/forms/form-state';
import { Session } from '../../../core/session/session';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { InitiativesApi } from '../initiatives.api';
import { contentOf } from './draft';
import { DraftStore } from './draft.store';

@Component({
  imports: [Button, ErrorSummary, RouterLink, TextPipe],
  template: `
    @if (earlier()) {
      <div class="stoep-page stoep-page--narrow">
        <h1>{{ 'initiatives.write.earlier' | text }}</h1>
        <p class="lead">{{ 'initiatives.write.earlier-title' | text: { title: earlier() } }}</p>
        <div class="row">
          <button type="button" ui-button="primary" (click)="goOn()">{{ 'initiatives.write.go-on' | text }}</button>
          <button type="button" ui-button (click)="begin()">{{ 'initiatives.write.begin' | text }}</button>
        </div>
      </div>
    }
    @if (form.hasErrors()) {
      <div class="stoep-page stoep-page--narrow">
        <h1>{{ 'initiatives.write.no-example' | text }}</h1>
        <ui-error-summary [form]="form" />
        <p>
          <a routerLink="/voorbeelden">{{ 'initiatives.to-examples' | text }}</a>
        </p>
      </div>
    }
  `,
})
export class StartPage implements OnInit {
  /** What was typed on the home page. */
  readonly titel = input<string>();
  /** The entry of the catalogue that somebody wants to begin with. */
  readonly voorbeeld = input<string>();
  protected readonly earlier = signal('');
  protected readonly form = formState();
  private readonly api = inject(InitiativesApi);
  private readonly store = inject(DraftStore);
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  ngOnInit(): void {
    void this.look();
  }

  protected async begin(): Promise<void> {
    const slug = this.voorbeeld();
    if (slug) return this.beginWith(slug);
    const title = (this.titel() ?? '').slice(0, 120);
    this.store.close();
    this.store.begin(title);
    await this.router.navigate(['/initiatieven/nieuw', title ? 'waar' : 'titel'], { replaceUrl: true });
  }

  /** The title comes first: it is the first thing people make their own. */
  private async beginWith(slug: string): Promise<void> {
    const isThere = await this.form.submit(async () => {
      const entry = await this.api.findIntervention(slug);
      this.store.close();
      this.store.beginWith(contentOf(entry), slug);
    });
    if (isThere) await this.router.navigate(['/initiatieven/nieuw/titel'], { replaceUrl: true });
  }

  protected async goOn(): Promise<void> {
    this.store.continueNew();
    const { buurtCode } = this.store.content();
    await this.router.navigate(['/initiatieven/nieuw', buurtCode ? 'verder' : 'waar'], { replaceUrl: true });
  }

  private async look(): Promise<void> {
    await this.session.known();
    const title = this.store.kept()?.content.title ?? '';
    const isSame = this.store.kept()?.intervention === this.voorbeeld() && this.voorbeeld() !== undefined;
    if (isSame) await this.goOn();
    else if (title && title !== this.titel()) this.earlier.set(title);
    else await this.begin();
  }
}
