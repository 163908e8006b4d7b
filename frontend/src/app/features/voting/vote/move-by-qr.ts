/** The selection as a QR code, to go on with on another device. It goes by the screen alone: no server sees it. */
import { Component, effect, inject, input, signal, DOCUMENT } from '@angular/core';
import { TextPipe } from '../../../core/texts/text.pipe';

interface Drawn {
  size: number;
  path: string;
}

@Component({
  selector: 'stoep-move-by-qr',
  imports: [TextPipe],
  template: `
    <details class="stoep-details" (toggle)="isOpen.set($any($event.target).open)">
      <summary>{{ 'voting.move' | text }}</summary>
      <p>{{ 'voting.move-text' | text }}</p>
      @if (drawn(); as qr) {
        <svg
          class="stoep-qr"
          role="img"
          [attr.aria-label]="'voting.move-image' | text"
          [attr.viewBox]="'-4 -4 ' + (qr.size + 8) + ' ' + (qr.size + 8)"
          shape-rendering="crispEdges"
        >
          <path [attr.d]="qr.path" />
        </svg>
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
  protected readonly drawn = signal<Drawn | null>(null);

  constructor() {
    effect(() => {
      if (this.isOpen()) void this.draw(this.link());
    });
  }

  protected link(): string {
    return `${this.document.location.origin}/stemmen/${this.slug()}/kiezen#keuze=${this.selection()}`;
  }

  private async draw(link: string): Promise<void> {
    const { default: qrcode } = await import('qrcode');
    const { modules } = qrcode.create(link, { errorCorrectionLevel: 'M' });
    const dark = [...modules.data].flatMap((isDark, index) =>
      isDark ? [`M${index % modules.size} ${Math.floor(index / modules.size)}h1v1h-1z`] : [],
    );
    this.drawn.set({ size: modules.size, path: dark.join('') });
  }
}
