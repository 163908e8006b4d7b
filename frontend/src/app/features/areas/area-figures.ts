/** The figures of an area in sentences, each with its source, year and level; a wider area's figure says that it is. */
import { Component, computed, inject, input } from '@angular/core';
import type { FigureView } from '@stoep/contracts';
import { TermPipe, TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { exactValue, figureSentence } from './figure-sentence';

@Component({
  selector: 'stoep-area-figures',
  imports: [TermPipe, TextPipe],
  template: `
    <ul class="stoep-figures">
      @for (figure of lines(); track figure.indicator) {
        <li class="stoep-figure">
          <p class="stoep-figure__sentence">{{ figure.sentence }}</p>
          @if (figure.exact) {
            <p>{{ 'areas.figure-exact' | text: { value: figure.exact } }}</p>
          }
          @if (figure.isEstimate) {
            <p>
              {{
                (figure.low ? 'areas.figure-estimate-margin' : 'areas.figure-estimate')
                  | text: { low: figure.low, high: figure.high }
              }}
            </p>
          }
          @if (figure.areaCode !== code()) {
            <p>
              <strong>{{
                'areas.figure-wider' | text: { kind: (figure.level | term: 'area-of'), name: figure.areaName }
              }}</strong>
            </p>
          }
          <p class="stoep-figure__source">
            {{ 'areas.figure-source' | text: { source: figure.source, year: figure.year } }}
          </p>
        </li>
      }
    </ul>
  `,
})
export class AreaFigures {
  readonly code = input.required<string>();
  readonly figures = input.required<readonly FigureView[]>();
  private readonly texts = inject(Texts);

  protected readonly lines = computed(() => {
    const language = this.texts.language();
    return this.figures().map((figure) => ({
      ...figure,
      sentence: figureSentence(this.texts, figure),
      exact: exactValue(figure, figure.value, language),
      low: figure.low === null ? '' : exactValue(figure, figure.low, language),
      high: figure.high === null ? '' : exactValue(figure, figure.high, language),
    }));
  });
}
