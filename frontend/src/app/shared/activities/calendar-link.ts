/** "Put it in your own calendar": subscribe, or copy the address. `<stoep-calendar-link path="/api/calendars/agenda.ics" />`. */
import { Component, computed, inject, input } from '@angular/core';
import { Announcer } from '../../core/shell/announcer';
import { TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { Button } from '../../ui/button/button';

@Component({
  selector: 'stoep-calendar-link',
  imports: [Button, TextPipe],
  template: `
    <details class="stoep-more-filters">
      <summary>{{ 'agenda.calendar' | text }}</summary>
      <div class="stack">
        <p>{{ 'agenda.calendar-text' | text }}</p>
        <p class="row">
          <a ui-button [href]="subscription()">{{ 'agenda.calendar-subscribe' | text }}</a>
          <button type="button" ui-button="subtle" (click)="copy()">{{ 'agenda.calendar-copy' | text }}</button>
          <a ui-button="subtle" [href]="path()" download>{{ 'agenda.calendar-download' | text }}</a>
        </p>
        <p class="soft small">{{ 'agenda.calendar-late' | text }}</p>
      </div>
    </details>
  `,
})
export class CalendarLink {
  /** Of the feed, on this site. */
  readonly path = input.required<string>();
  private readonly announcer = inject(Announcer);
  private readonly texts = inject(Texts);
  private readonly address = computed(() => new URL(this.path(), document.baseURI).href);
  /** Devices open this with whatever keeps the calendar. */
  protected readonly subscription = computed(() => this.address().replace(/^https?:/, 'webcal:'));

  protected async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.address());
    this.announcer.say(this.texts.text('agenda.calendar-copied'));
  }
}
