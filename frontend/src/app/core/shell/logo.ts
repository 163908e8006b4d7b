/** Our logo: a small bench on the pavement. */
import { Component } from '@angular/core';

@Component({
  selector: 'svg[stoep-logo]',
  template: `
    <svg:rect class="stoep-logo__ground" width="48" height="48" rx="12" />
    <svg:g class="stoep-logo__bench">
      <svg:path d="M9 14.500h30M9 21h30M7 28.500h34" />
      <svg:path d="M12 28.500v9M36 28.500v9M15 14.500v14M33 14.500v14" />
    </svg:g>
  `,
  host: { viewBox: '0 0 48 48', 'aria-hidden': 'true', focusable: 'false', class: 'stoep-logo' },
})
export class Logo {}
