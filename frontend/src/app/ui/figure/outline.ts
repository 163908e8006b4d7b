/** The outline of an area as a quiet drawing, where there is no photo: `<svg ui-outline [geometry]="area.geometry"></svg>`. */
import { Component, computed, input } from '@angular/core';
import { boundingBoxOf, type MultiPolygon } from '@stoep/rules';

@Component({
  selector: 'svg[ui-outline]',
  template: `
    @if (drawing(); as drawing) {
      <svg:path class="stoep-outline__shape" [attr.d]="drawing.path" />
    }
  `,
  host: {
    class: 'stoep-outline',
    'aria-hidden': 'true',
    focusable: 'false',
    '[attr.viewBox]': "drawing()?.viewBox ?? '0 0 1 1'",
  },
})
export class Outline {
  readonly geometry = input<MultiPolygon | undefined>(undefined);

  protected readonly drawing = computed(() => {
    const geometry = this.geometry();
    if (!geometry) return null;
    const box = boundingBoxOf(geometry);
    const squeeze = Math.cos(((box.minLat + box.maxLat) / 2) * (Math.PI / 180));
    const scale = 200 / Math.max((box.maxLon - box.minLon) * squeeze, box.maxLat - box.minLat);
    const place = ([lon, lat]: number[]) =>
      `${(((lon ?? 0) - box.minLon) * squeeze * scale).toFixed(1)} ${((box.maxLat - (lat ?? 0)) * scale).toFixed(1)}`;
    const path = geometry.coordinates
      .flat()
      .map((ring) => `M${ring.map(place).join('L')}Z`)
      .join('');
    const width = (box.maxLon - box.minLon) * squeeze * scale;
    return { path, viewBox: `-4 -4 ${(width + 8).toFixed(0)} ${((box.maxLat - box.minLat) * scale + 8).toFixed(0)}` };
  });
}
