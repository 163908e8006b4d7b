/**
 * The line of HTML that puts the agenda in another site, to copy: `<stoep-embed-code [chosen]="{ gebied: 'WK990001' }" />`.
 * Which sites may do it is not decided here.
 */
import { Component, computed, inject, input, DOCUMENT } from '@angular/core';
import { Announcer } from '../../core/shell/announcer';
import { TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { Button } from '../../ui/button/button';
import { Field } from '../../ui/form/field';
import { TextInput } from '../../ui/form/text-input';

/** @param address of the embedded agenda, whole */
export function embedCode(address: string, title: string): string {
  const safe = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<iframe src="${safe(address)}" title="${safe(title)}" width="100%" height="640" loading="lazy"></iframe>`;
}

@Component({
  selector: 'stoep-embed-code',
  imports: [Button, Field, TextInput, TextPipe],
  template: `
    <ui-field name="embed-code" [label]="'agenda.embed-code' | text">
      <textarea ui-input readonly rows="4" class="stoep-code" [value]="code()"></textarea>
    </ui-field>
    <p class="row">
      <button type="button" ui-button (click)="copy()">{{ 'agenda.embed-copy' | text }}</button>
      <a [href]="address()" target="_blank" rel="noopener">{{ 'agenda.embed-look' | text }}</a>
    </p>
  `,
  host: { class: 'stack' },
})
export class EmbedCode {
  /** In the words of the agenda's own address; what is empty is left out. */
  readonly chosen = input<Record<string, string | null | undefined>>({});
  private readonly site = inject(DOCUMENT).location;
  private readonly announcer = inject(Announcer);
  private readonly texts = inject(Texts);

  protected readonly address = computed(() => {
    const address = new URL('/embed/agenda', this.site.origin);
    for (const [name, value] of Object.entries(this.chosen())) if (value) address.searchParams.set(name, value);
    return address.href;
  });
  protected readonly code = computed(() => embedCode(this.address(), this.texts.text('agenda.embed-title')));

  protected async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.code());
    this.announcer.say(this.texts.text('agenda.embed-copied'));
  }
}
