/** Facts with their names: `<dl ui-facts><div><dt>Kosten</dt><dd>€ 400</dd></div></dl>`. */
import { Directive } from '@angular/core';

@Directive({ selector: 'dl[ui-facts]', host: { class: 'stoep-facts' } })
export class Facts {}
