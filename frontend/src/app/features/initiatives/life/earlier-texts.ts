/** The texts as they were, so that a supporter sees what was supported. */
import { Component, computed, input } from '@angular/core';
import type { InitiativeDetail, TextVersion } from '@stoep/contracts';
import { DayPipe } from '../../../core/format/format.pipes';
import { TextPipe } from '../../../core/texts/text.pipe';
import type { TextKey } from '../../../core/texts/text-keys';

@Component({
  selector: 'stoep-earlier-texts',
  imports: [DayPipe, TextPipe],
  template: `
    @if (isChangedSince(); as day) {
      <p>{{ 'life.versions-supported' | text: { day: (day | day) } }}</p>
    }
    @if (earlier().length) {
      <details class="stoep-details">
        <summary>{{ 'life.versions' | text }}</summary>
        @for (version of earlier(); track version.at) {
          <h3>{{ 'life.versions-of' | text: { day: (version.at | day) } }}</h3>
          @if (version.title) {
            <p>
              <strong>{{ version.title }}</strong>
            </p>
            <p class="pre-line">{{ version.what }}</p>
            @for (part of partsOf(version); track part.label) {
              <p class="pre-line">
                <strong>{{ part.label | text }}</strong><br />{{ part.text }}
              </p>
            }
          } @else {
            <p>{{ 'life.versions-hidden' | text }}</p>
          }
        }
      </details>
    }
  `,
  host: { class: 'stack' },
})
export class EarlierTexts {
  readonly initiative = input.required<InitiativeDetail>();
  protected readonly earlier = computed(() => this.initiative().versions.slice(0, -1).reverse());
  protected readonly isChangedSince = computed(() => {
    const { supportedAt, versions } = this.initiative();
    const latest = versions.at(-1);
    const isLater = supportedAt && latest && versions.length > 1 && new Date(latest.at) > new Date(supportedAt);
    return isLater ? supportedAt : null;
  });

  /** What there is of it beside title and text; of long ago it was not kept. */
  protected partsOf({ why, notice, placeName }: TextVersion): { label: TextKey; text: string }[] {
    const parts: { label: TextKey; text: string }[] = [
      { label: 'life.versions-why', text: why ?? '' },
      { label: 'life.versions-notice', text: notice ?? '' },
      { label: 'life.versions-place', text: placeName ?? '' },
    ];
    return parts.filter(({ text }) => text !== '');
  }
}
