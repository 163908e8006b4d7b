/**
 * A photo of an initiative, in the width that fits:
 * `<img stoep-photo [initiativeId]="id" [photo]="photo" [alt]="photo.description" sizes="20rem" />`.
 */
import { Directive, computed, input } from '@angular/core';
import type { PhotoView } from '@stoep/contracts';

const widths = [480, 960, 1600];

@Directive({
  selector: 'img[stoep-photo]',
  host: {
    class: 'stoep-photo',
    '[src]': 'address(480)',
    '[attr.srcset]': 'choices()',
    loading: 'lazy',
    decoding: 'async',
  },
})
export class Photo {
  readonly initiativeId = input.required<string>();
  readonly photo = input.required<Pick<PhotoView, 'id' | 'description'>>();

  protected readonly choices = computed(() => widths.map((width) => `${this.address(width)} ${width}w`).join(', '));

  protected address(width: number): string {
    return `/api/initiatives/${this.initiativeId()}/photos/${this.photo().id}/${width}`;
  }
}
