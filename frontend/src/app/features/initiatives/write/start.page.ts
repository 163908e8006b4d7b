/** Where writing begins: straight to the first question, or back to what was being written. */
import { Component, inject, input, signal, type OnInit } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from '../../../core/session/session';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Button } from '../../../ui/button/button';
import { DraftStore } from './draft.store';

@Component({
  imports: [Button, TextPipe],
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
  `,
})
export class StartPage implements OnInit {
  /** What was typed on the home page. */
  readonly titel = input<string>();
  protected readonly earlier = signal('');
  private readonly store = inject(DraftStore);
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  ngOnInit(): void {
    void this.look();
  }

  protected async begin(): Promise<void> {
    const title = (this.titel() ?? '').slice(0, 120);
    this.store.close();
    this.store.begin(title);
    await this.router.navigate(['/initiatieven/nieuw', title ? 'waar' : 'titel'], { replaceUrl: true });
  }

  protected async goOn(): Promise<void> {
    this.store.continueNew();
    const { buurtCode } = this.store.content();
    await this.router.navigate(['/initiatieven/nieuw', buurtCode ? 'verder' : 'waar'], { replaceUrl: true });
  }

  private async look(): Promise<void> {
    await this.session.known();
    const title = this.store.kept()?.content.title ?? '';
    if (title && title !== this.titel()) this.earlier.set(title);
    else await this.begin();
  }
}
