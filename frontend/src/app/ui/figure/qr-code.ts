/** An address as a QR code, drawn here: no server sees it. `<svg ui-qr-code [link]="link" [attr.aria-label]="…"></svg>`. */
import { Component, effect, input, signal } from '@angular/core';

interface Drawn {
  size: number;
  path: string;
}

@Component({
  selector: 'svg[ui-qr-code]',
  template: `
    @if (drawn(); as qr) {
      <svg:path [attr.d]="qr.path" />
    }
  `,
  host: {
    class: 'stoep-qr',
    role: 'img',
    'shape-rendering': 'crispEdges',
    '[attr.viewBox]': 'viewBox()',
  },
})
export class QrCode {
  readonly link = input.required<string>();
  protected readonly drawn = signal<Drawn | null>(null);

  constructor() {
    effect(() => void this.draw(this.link()));
  }

  /** With the quiet edge of four squares that readers need. */
  protected viewBox(): string {
    const size = (this.drawn()?.size ?? 0) + 8;
    return `-4 -4 ${size} ${size}`;
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
