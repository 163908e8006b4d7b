/**
 * A photo of a thing, in the width that fits:
 * `<img stoep-photo [of]="'initiatives/' + id" [photo]="photo" [alt]="photo.description" sizes="20rem" />`.
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
  /** What it is of, as in the API: "initiatives/ID" or "activities/ID". */
  readonly of = input.required<string>();
  readonly photo = input.required<Pick<PhotoView, 'id' | 'description'>>();

  protected readonly choices = computed(() => widths.map((width) => `${this.address(width)} ${width}w`).join(', '));

  protected address(width: number): string {
    return `/api/${this.of()}/photos/${this.photo().id}/${width}`;
  }
}
