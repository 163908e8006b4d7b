/**
 * A button, or a link that looks like one: `<button ui-button="primary">`, `<a ui-button routerLink="/x">`. One primary
 * button a screen. A busy button keeps its place and its words, and does nothing when it is pressed again.
 */
import { booleanAttribute, Directive, input } from '@angular/core';

export type ButtonLook = 'primary' | 'secondary' | 'subtle' | '';

@Directive({
  selector: 'button[ui-button], a[ui-button]',
  host: {
    class: 'utrecht-button',
    '[class.utrecht-button--primary-action]': "look() === 'primary'",
    '[class.utrecht-button--secondary-action]': "look() === 'secondary' || look() === ''",
    '[class.utrecht-button--subtle]': "look() === 'subtle'",
    '[class.utrecht-button--busy]': 'busy()',
    '[attr.aria-disabled]': "busy() ? 'true' : null",
    '[attr.aria-busy]': "busy() ? 'true' : null",
    '(click)': 'whenBusy($event)',
  },
})
export class Button {
  readonly look = input<ButtonLook>('secondary', { alias: 'ui-button' });
  readonly busy = input(false, { transform: booleanAttribute });

  protected whenBusy(event: Event): void {
    if (!this.busy()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
