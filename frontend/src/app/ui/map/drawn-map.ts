/**
 * The Leaflet side of a map: draws areas and pins from our own geometry on an element and reports what is pressed.
 * It knows no Angular; `stoep-map` does.
 */
import type * as Leaflet from 'leaflet';
import type { MapArea, MapPin, MapPoint } from './map-things';
import { nameElement, pinElement } from './pin-icon';

export interface MapEvents {
  pinPressed(id: string): void;
  areaPressed(code: string): void;
  pointPressed(point: MapPoint): void;
}

export class DrawnMap {
  private readonly map: Leaflet.Map;
  private readonly areaLayer: Leaflet.FeatureGroup;
  private readonly pinLayer: Leaflet.FeatureGroup;
  private readonly markers = new Map<string, Leaflet.Marker>();
  private isFramed = false;

  constructor(
    private readonly leaflet: typeof Leaflet,
    private readonly element: HTMLElement,
    private readonly events: MapEvents,
  ) {
    const isMotionOff = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.map = leaflet.map(element, {
      zoomControl: false,
      attributionControl: false,
      scrollWheelZoom: false,
      zoomAnimation: !isMotionOff,
      fadeAnimation: !isMotionOff,
      markerZoomAnimation: !isMotionOff,
      zoomSnap: 0.25,
      minZoom: 9,
      maxZoom: 19,
    });
    this.areaLayer = leaflet.featureGroup().addTo(this.map);
    this.pinLayer = leaflet.featureGroup().addTo(this.map);
    this.map.on('click', ({ latlng }) => events.pointPressed({ lon: latlng.lng, lat: latlng.lat }));
  }

  /** While a point is being picked the view stays where the person put it. */
  drawAreas(areas: readonly MapArea[], { areLinks, keepsView }: { areLinks: boolean; keepsView: boolean }): void {
    this.areaLayer.clearLayers();
    for (const area of areas) {
      const shape = this.leaflet.geoJSON(area.geometry, {
        style: { className: `stoep-map__area is-${area.look}${areLinks ? ' is-link' : ''}`, weight: 1.5 },
      });
      if (areLinks) shape.on('click', () => this.events.areaPressed(area.code));
      shape.addTo(this.areaLayer);
      if (area.isNamed) this.writeName(area, shape.getBounds().getCenter());
    }
    if (!keepsView || !this.isFramed) this.frame(areas.filter(({ look }) => look === 'strong'));
  }

  drawPins(pins: readonly MapPin[], selected: string | null): void {
    this.pinLayer.clearLayers();
    this.markers.clear();
    for (const pin of pins) this.markers.set(pin.id, this.drawPin(pin, pin.id === selected));
  }

  zoom(by: 1 | -1): void {
    this.map.setZoom(this.map.getZoom() + by);
  }

  center(): MapPoint {
    const { lng, lat } = this.map.getCenter();
    return { lon: lng, lat };
  }

  moveTo({ lon, lat }: MapPoint): void {
    this.map.setView([lat, lon], Math.max(this.map.getZoom(), 14.5), { animate: false });
  }

  /** To be called when the box around the map changed its size. */
  resized(): void {
    this.map.invalidateSize({ animate: false });
    if (!this.isFramed && this.areaLayer.getLayers().length > 0) this.frameLayer();
  }

  remove(): void {
    this.map.remove();
  }

  private drawPin(pin: MapPin, isSelected: boolean): Leaflet.Marker {
    const icon = this.leaflet.divIcon({
      html: pinElement(this.element.ownerDocument, pin.shape),
      className: `stoep-pin is-${pin.shape}${isSelected ? ' is-selected' : ''}`,
      iconSize: [44, 48],
      iconAnchor: [22, 46],
    });
    const marker = this.leaflet.marker([pin.lat, pin.lon], {
      icon,
      title: pin.label,
      riseOnHover: true,
      zIndexOffset: isSelected ? 1000 : 0,
    });
    marker.on('click', () => this.events.pinPressed(pin.id));
    marker.on('keypress', (event) => {
      if ((event as unknown as { originalEvent: KeyboardEvent }).originalEvent.key === 'Enter')
        this.events.pinPressed(pin.id);
    });
    marker.addTo(this.pinLayer);
    marker.getElement()?.setAttribute('aria-label', pin.label);
    return marker;
  }

  private writeName(area: MapArea, place: Leaflet.LatLng): void {
    const html = nameElement(this.element.ownerDocument, area.name);
    const icon = this.leaflet.divIcon({ html, className: 'stoep-map__name-place', iconSize: [0, 0] });
    this.leaflet.marker(place, { icon, interactive: false, keyboard: false }).addTo(this.areaLayer);
  }

  private frame(strong: readonly MapArea[]): void {
    if (strong.length === 0 && this.areaLayer.getLayers().length === 0) return;
    const wanted = this.leaflet.featureGroup(strong.map((area) => this.leaflet.geoJSON(area.geometry)));
    const bounds = strong.length > 0 ? wanted.getBounds() : this.areaLayer.getBounds();
    if (!bounds.isValid()) return;
    this.map.fitBounds(bounds, { padding: [12, 12], animate: false });
    this.isFramed = this.map.getSize().x > 0;
  }

  private frameLayer(): void {
    const bounds = this.areaLayer.getBounds();
    if (!bounds.isValid()) return;
    this.map.fitBounds(bounds, { padding: [12, 12], animate: false });
    this.isFramed = true;
  }
}
