/** Who applies along and since when, to read; nothing when somebody applies alone. */
import { Component, input } from '@angular/core';
import type { CoApplicantView } from '@stoep/contracts';
import { DayPipe } from '../../core/format/format.pipes';
import { TextPipe } from '../../core/texts/text.pipe';

@Component({
  selector: 'stoep-co-applicants-list',
  imports: [DayPipe, TextPipe],
  template: `
    @if (people().length) {
      <h3>{{ 'together.list' | text }}</h3>
      <ul>
        @for (person of people(); track person.id) {
          <li>
            {{ person.name ?? person.email }}:
            @switch (person.state) {
              @case ('consented') {
                {{ 'together.consented' | text: { day: (person.consentedOn | day) } }}
              }
              @case ('declined') {
                {{ 'together.declined' | text }}
              }
              @default {
                {{ 'together.asked' | text }}
              }
            }
          </li>
        }
      </ul>
    }
  `,
  host: { class: 'stack stack--tight' },
})
export class CoApplicantsList {
  readonly people = input.required<readonly CoApplicantView[]>();
}
