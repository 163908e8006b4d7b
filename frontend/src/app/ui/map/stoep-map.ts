/**
 * A map from our own outlines, with pins; never the only way: the page has the same items as a list.
 * `<stoep-map label="…" [areas]="areas" [pins]="pins" [selected]="id" (selectPin)="…" />`, or with `mode="pick"` a point
 * is chosen, by pressing on the map or, by keyboard, by moving the map under the cross and pressing the button.
 */
import {
  afterNextRender,
  Component,
  effect,
  input,
  output,
  signal,
  viewChild,
  type ElementRef,
  type OnDestroy,
} from '@angular/core';
import { TextPipe } from '../../core/texts/text.pipe';
import { Button } from '../button/button';
import { DrawnMap } from './drawn-map';
import { loadLeaflet } from './leaflet';
import type { MapArea, MapPin, MapPoint } from './map-things';
import { whenSeen } from './when-seen';

@Component({
  selector: 'stoep-map',
  imports: [Button, TextPipe],
  templateUrl: './stoep-map.html',
  host: { class: 'stoep-map' },
})
export class StoepMap implements OnDestroy {
  readonly label = input.required<string>();
  readonly areas = input<readonly MapArea[]>([]);
  readonly pins = input<readonly MapPin[]>([]);
  readonly selected = input<string | null>(null);
  readonly mode = input<'look' | 'pick'>('look');
  readonly areasAreLinks = input(false);
  /** Where the map goes when this changes, such as an address that was found. */
  readonly at = input<MapPoint | null>(null);
  readonly selectPin = output<string>();
  readonly selectArea = output<string>();
  readonly pick = output<MapPoint>();

  protected readonly hasFailed = signal(false);
  private readonly box = viewChild.required<ElementRef<HTMLElement>>('box');
  private readonly drawn = signal<DrawnMap | null>(null);
  private observer: ResizeObserver | null = null;
  private stopWaiting = (): void => undefined;

  constructor() {
    afterNextRender(() => (this.stopWaiting = whenSeen(this.box().nativeElement, () => void this.start())));
    effect(() =>
      this.drawn()?.drawAreas(this.areas(), { areLinks: this.areasAreLinks(), keepsView: this.mode() === 'pick' }),
    );
    effect(() => this.drawn()?.drawPins(this.pins(), this.selected()));
    effect(() => {
      const point = this.at();
      if (point) this.drawn()?.moveTo(point);
    });
  }

  ngOnDestroy(): void {
    this.stopWaiting();
    this.observer?.disconnect();
    this.drawn()?.remove();
  }

  protected zoom(by: 1 | -1): void {
    this.drawn()?.zoom(by);
  }

  protected pickCenter(): void {
    const map = this.drawn();
    if (map) this.pick.emit(map.center());
  }

  /** Without Leaflet (a cut connection) the list beside the map still has everything, and the page says so. */
  private async start(): Promise<void> {
    try {
      const leaflet = await loadLeaflet();
      const element = this.box().nativeElement;
      const map = new DrawnMap(leaflet, element, {
        pinPressed: (id) => this.selectPin.emit(id),
        areaPressed: (code) => this.selectArea.emit(code),
        pointPressed: (point) => this.mode() === 'pick' && this.pick.emit(point),
      });
      this.drawn.set(map);
      this.observer = new ResizeObserver(() => map.resized());
      this.observer.observe(element);
    } catch {
      this.hasFailed.set(true);
    }
  }
}
