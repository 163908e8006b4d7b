/** The selection as a QR code, to go on with on another device. It goes by the screen alone: no server sees it. */
import { Component, inject, input, signal, DOCUMENT } from '@angular/core';
import { TextPipe } from '../../../core/texts/text.pipe';
import { QrCode } from '../../../ui/figure/qr-code';

@Component({
  selector: 'stoep-move-by-qr',
  imports: [QrCode, TextPipe],
  template: `
    <details class="stoep-details" (toggle)="isOpen.set($any($event.target).open)">
      <summary>{{ 'voting.move' | text }}</summary>
      <p>{{ 'voting.move-text' | text }}</p>
      @if (isOpen()) {
        <svg ui-qr-code [link]="link()" [attr.aria-label]="'voting.move-image' | text"></svg>
        <p class="small">
          <a [href]="link()">{{ link() }}</a>
        </p>
      }
    </details>
  `,
})
export class MoveByQr {
  readonly slug = input.required<string>();
  readonly selection = input.required<string>();
  private readonly document = inject(DOCUMENT);
  protected readonly isOpen = signal(false);

  protected link(): string {
    return `${this.document.location.origin}/stemmen/${this.slug()}/kiezen#keuze=${this.selection()}`;
  }
}
