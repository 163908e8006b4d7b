/** A pin beside a word, as in a legend: `<span ui-pin-mark shape="circle"></span>`. */
import { Component, computed, input } from '@angular/core';
import type { PinShape } from './map-things';
import { pinDrop, pinSigns } from './pin-icon';

@Component({
  selector: 'span[ui-pin-mark]',
  template: `
    <svg viewBox="0 0 32 43" aria-hidden="true" focusable="false">
      <path class="stoep-pin__drop" [attr.d]="drop" />
      <path class="stoep-pin__sign" [class.is-check]="shape() === 'check'" [attr.d]="sign()" />
    </svg>
  `,
  host: { '[class]': "'stoep-pin stoep-pin--mark is-' + shape()" },
})
export class PinMark {
  readonly shape = input.required<PinShape>();
  protected readonly drop = pinDrop;
  protected readonly sign = computed(() => pinSigns[this.shape()]);
}
