/** The versions of a scheme for everybody: when each came, why, and what it says otherwise than the one before it. */
import { Component, inject, input } from '@angular/core';
import type { SchemeVersionView } from '@stoep/contracts';
import type { SchemeChange } from '@stoep/rules';
import { TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { Moment, Timeline } from '../../ui/list/timeline';

@Component({
  selector: 'stoep-scheme-versions',
  imports: [Moment, TextPipe, Timeline],
  template: `
    <ol ui-timeline>
      @for (version of versions(); track version.version) {
        <li ui-moment [at]="version.publishedOn" [heading]="'versions.number' | text: { version: version.version }">
          @if (version.note) {
            <p>{{ version.note }}</p>
          }
          @if (version.changes.length > 0) {
            <ul>
              @for (change of version.changes; track $index) {
                <li>
                  <strong>{{ nameOf(change) }}</strong>
                  @if (isReadable(change)) {
                    <br />{{ 'versions.before' | text }} {{ change.before || ('versions.nothing' | text) }} <br />{{
                      'versions.after' | text
                    }}
                    {{ change.after || ('versions.nothing' | text) }}
                  }
                </li>
              }
            </ul>
          }
        </li>
      }
    </ol>
  `,
})
export class SchemeVersions {
  readonly versions = input.required<readonly SchemeVersionView[]>();
  private readonly texts = inject(Texts);

  protected nameOf({ what, ruleKind }: SchemeChange): string {
    return ruleKind ? this.texts.term('rule-kind', ruleKind) : this.texts.term('versions.what', what);
  }

  /** Words of closed lists are not shown as they are stored. */
  protected isReadable({ what }: SchemeChange): boolean {
    return !['sharing', 'part-grants', 'legal-form'].includes(what);
  }
}
