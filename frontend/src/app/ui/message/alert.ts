/** A message that stays: `<div ui-alert="ok" heading="…">…</div>`. Looks: info, ok, warning, error. */
import { Component, computed, input } from '@angular/core';

@Component({
  selector: '[ui-alert]',
  template: `
    <svg class="stoep-alert__icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle cx="12" cy="12" r="10.5" />
      <path [attr.d]="icon()" />
    </svg>
    <div class="stoep-alert__content">
      @if (heading()) {
        <p class="stoep-alert__heading">{{ heading() }}</p>
      }
      <ng-content />
    </div>
  `,
  host: {
    class: 'utrecht-alert stoep-alert',
    '[class.utrecht-alert--info]': "look() === 'info' || look() === ''",
    '[class.utrecht-alert--ok]': "look() === 'ok'",
    '[class.utrecht-alert--warning]': "look() === 'warning'",
    '[class.utrecht-alert--error]': "look() === 'error'",
  },
})
export class Alert {
  readonly look = input<'info' | 'ok' | 'warning' | 'error' | ''>('info', { alias: 'ui-alert' });
  readonly heading = input('');

  protected readonly icon = computed(() => {
    if (this.look() === 'ok') return 'M7 12.5l3.5 3.5L17 9';
    if (this.look() === 'warning' || this.look() === 'error') return 'M12 6.5v7M12 17v.4';
    return 'M12 11v6.5M12 7v.4';
  });
}
