/**
 * The box a wide table scrolls in, reachable by keyboard:
 * `<div ui-table-box label="Kosten"><table ui-table>…</table></div>`
 */
import { Directive, input } from '@angular/core';

@Directive({
  selector: 'div[ui-table-box]',
  host: { class: 'stoep-table-box', tabindex: '0', role: 'region', '[attr.aria-label]': 'label()' },
})
export class TableBox {
  readonly label = input.required<string>();
}

@Directive({ selector: 'table[ui-table]', host: { class: 'utrecht-table stoep-table' } })
export class Table {}
