/** A message that stays: `<div ui-alert="ok" heading="…">…</div>`. Looks: info, ok, warning, error. */
import { Component, computed, input } from '@angular/core';

@Component({
  selector: '[ui-alert]',
  template: `
    <svg class="stoep-alert__icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
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
    if (this.look() === 'ok') return 'M4 12.5l5 5L20 6.500';
    if (this.look() === 'warning' || this.look() === 'error') return 'M12 5v9M12 18.5v.5';
    return 'M12 10v9M12 5v.5';
  });
}
