/** Draws a pin as an element, never as markup. */
import type { PinShape } from './map-things';

const svg = 'http://www.w3.org/2000/svg';

export const pinDrop = 'M16 41C16 41 30 26 30 15.500A14 14 0 1 0 2 15.500C2 26 16 41 16 41Z';
export const pinSigns: Record<PinShape, string> = {
  circle: 'M16 10a5.500 5.500 0 1 0 .01 0Z',
  diamond: 'M16 8.500l7 7-7 7-7-7Z',
  square: 'M10.500 10h11v11h-11Z',
  check: 'M9.500 15.500l4.500 4.500 8.500-8.500',
};

export function pinElement(document: Document, shape: PinShape): HTMLElement {
  const box = document.createElement('span');
  box.className = 'stoep-pin__drawing';
  const drawing = document.createElementNS(svg, 'svg');
  drawing.setAttribute('viewBox', '0 0 32 43');
  drawing.setAttribute('aria-hidden', 'true');
  drawing.append(
    path(document, pinDrop, 'stoep-pin__drop'),
    path(document, pinSigns[shape], `stoep-pin__sign is-${shape}`),
  );
  box.append(drawing);
  return box;
}

function path(document: Document, d: string, name: string): SVGElement {
  const element = document.createElementNS(svg, 'path');
  element.setAttribute('d', d);
  element.setAttribute('class', name);
  return element;
}

/** The name of an area, as an element to lay on the map. */
export function nameElement(document: Document, name: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'stoep-map__name';
  element.textContent = name;
  return element;
}
